using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Downloads;

/// <summary>
/// The links to the files of one backup. A link expires after an hour. When one is refused, the links of all files are requested again,
/// once.
/// </summary>
internal sealed class LinkSource(RetryHandler handler, ShowBackupDownloadLink request) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlyList<GesBackupFile>? _files;

    public async Task<IReadOnlyList<GesBackupFile>> FilesAsync(OperationContext context) =>
        _files ??= (await handler.SendAsync(request, context).ConfigureAwait(false)).Files;

    /// <param name="name">Name of the file.</param>
    /// <param name="refused">The refused link, which must be replaced; null for none.</param>
    /// <param name="context">Cancellation and output of the request.</param>
    public async Task<Uri> GetAsync(string name, Uri? refused, OperationContext context)
    {
        await _gate.WaitAsync(context.CancelToken).ConfigureAwait(false);
        try
        {
            if (refused is not null && Find(name) == refused)
            {
                _files = null;
            }

            _ = await FilesAsync(context).ConfigureAwait(false);
            var link = Find(name) ?? throw GesErrors.DownloadFileGone(name, request.BackupId);
            return link.Scheme == Uri.UriSchemeHttps || link.IsLoopback
                ? link
                : throw GesErrors.InvalidAnswer(
                    new GesErrorDetails("Download", "Reading of download links") { Text = "A link does not use https" });
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private Uri? Find(string name) => _files?.FirstOrDefault(file => file.Name == name)?.Link;
}
