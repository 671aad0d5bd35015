using System.Management.Automation;

namespace BareModule;

/// <summary>Copies the bytes of an address to a file and flushes them to the disk.</summary>
[Cmdlet(VerbsData.Save, "BareFile")]
public sealed class SaveBareFileCommand : PSCmdlet
{
    private const int BufferSize = 128 * 1024;
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    [Parameter(Mandatory = true)]
    public Uri Uri { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string Path { get; set; } = "";

    protected override void EndProcessing() => CopyAsync().GetAwaiter().GetResult();

    private async Task CopyAsync()
    {
        var source = await Client.GetStreamAsync(Uri).ConfigureAwait(false);
        var target = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.None, 1, useAsync: true);
        await using (source.ConfigureAwait(false))
        await using (target.ConfigureAwait(false))
        {
            await source.CopyToAsync(target, BufferSize).ConfigureAwait(false);
            target.Flush(flushToDisk: true);
        }
    }
}
