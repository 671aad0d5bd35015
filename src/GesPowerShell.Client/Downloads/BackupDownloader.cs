using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Downloads;

/// <summary>Downloads the files of backups.</summary>
/// <param name="handler">Sends the requests for links.</param>
/// <param name="transport">Sends the requests to links.</param>
/// <param name="delay">The delay between attempts.</param>
internal sealed class BackupDownloader(RetryHandler handler, DownloadTransport transport, RetryDelay delay) : IDisposable
{
    public async Task DownloadAsync(
        ShowBackupDownloadLink backup, string folder, int filesAtOnce, IGesDownloadObserver observer, OperationContext context)
    {
        using var links = new LinkSource(handler, backup);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancelToken, context.DrainToken);
        var files = await links.FilesAsync(context).ConfigureAwait(false);

        // The folder is named by the backup id, which is checked too: it may be the name of a device.
        var paths = FileNames.ToPaths(folder, [.. files.Select(file => $"{backup.BackupId}/{file.Name}")]);
        GesException? fatal = null;
        await new WorkQueue(files.Count, filesAtOnce, Start, OnFailed, () => end.IsCancellationRequested || fatal is not null)
            .RunAsync().ConfigureAwait(false);

        // The bytes of an interrupted download stay in its part file, and the next download continues there.
        context.CancelToken.ThrowIfCancellationRequested();
        if (fatal is not null)
        {
            throw fatal;
        }

        WorkItem Start(int index, Action releaseSlot)
        {
            var name = files[index].Name;
            var download = new FileDownload(
                name, paths[index], links, transport, delay, (done, total) => observer.Progress(name, done, total), context);
            return new WorkItem(download.RunAsync(end.Token), () => observer.Saved(paths[index]));
        }

        void OnFailed(int index, GesException error)
        {
            if (error.IsFatal)
            {
                fatal = error;
            }
            else
            {
                observer.Failed(error);
            }
        }
    }

    public void Dispose() => transport.Dispose();
}
