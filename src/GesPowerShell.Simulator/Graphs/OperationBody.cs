using System.Text.Json;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>The body of stop, start and restart: none or a JSON object, in which <c>graph_backup_id</c> alone means something.</summary>
internal static class OperationBody
{
    /// <returns>False when the body is neither empty nor a JSON object, or names the backup with something else than a string.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> body, out string? backupId)
    {
        backupId = null;
        if (body.IsEmpty)
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            if (!json.RootElement.TryGetProperty("graph_backup_id", out var backup) || backup.ValueKind == JsonValueKind.Null)
            {
                return true;
            }

            if (backup.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            // Empty means the same as absent.
            backupId = backup.GetString() is { Length: > 0 } id ? id : null;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
