using System.Text;
using System.Text.Json;

namespace GesPowerShell.Client.Api;

internal static class ChangeBody
{
    private static readonly byte[] Empty = [(byte)'{', (byte)'}'];

    /// <summary>An empty object, or for a start from a backup the backup.</summary>
    public static byte[] Of(GesChange change) => change is { Operation: GesOperation.Start, BackupId: { Length: > 0 } backupId }
        ? Encoding.UTF8.GetBytes($$"""{"graph_backup_id":"{{JsonEncodedText.Encode(backupId)}}"}""")
        : Empty;
}
