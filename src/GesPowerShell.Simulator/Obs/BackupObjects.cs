using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GesPowerShell.Simulator.Backups;

namespace GesPowerShell.Simulator.Obs;

/// <summary>An object in the bucket of backup files.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Key">The object's key: the backup's id and the name.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Modified">Last-Modified, simulated time.</param>
/// <param name="Revision">Number of changes by faults.</param>
internal sealed record BackupObject(string Name, string Key, int Length, DateTimeOffset Modified, int Revision)
{
    /// <summary>A strong entity tag, quoted. It differs for each revision.</summary>
    public string ETag => $"\"{Convert.ToHexStringLower(Hash().AsSpan(0, 16))}\"";

    /// <summary>The content: the same bytes for the same key and revision, also in another process.</summary>
    public byte[] Read()
    {
        var state = BitConverter.ToUInt64(Hash(), 0);
        var bytes = new byte[Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            // xorshift64 is fast, and unlike System.Random its sequence never changes.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes[i] = (byte)state;
        }

        return bytes;
    }

    private byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Key}:{Revision}")));
}

/// <summary>The bucket of backup files. It is only used under the region's lock.</summary>
internal sealed class BackupObjects(SimulatorOptions options, Store<BackupSpec> backups)
{
    private const int Megabyte = 1024 * 1024;
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);

    public string Bucket { get; } = "ges-backup-" + options.Region;

    /// <summary>
    /// Three files with the total size of the backup, or <see cref="SimulatorOptions.BackupFileSize"/> where that is less. The sizes are no
    /// whole kilobytes, to detect clients that take the API's kilobytes for the exact size.
    /// </summary>
    public IEnumerable<BackupObject> Of(BackupSpec backup)
    {
        var total = Math.Min(Math.Max(backup.Size, 1), options.BackupFileSize) * Megabyte;
        var (metadata, vertices) = ((total / 20) + 13, (total / 10 * 3) + 7);
        yield return Make(backup, "metadata.bin", metadata);
        yield return Make(backup, "vertices.bin", vertices);
        yield return Make(backup, "edges.bin", total - metadata - vertices);
    }

    /// <summary>The object of a key; null when its backup does not exist or has no such file.</summary>
    public BackupObject? Find(string key) =>
        key.Split('/') is [var id, _] && backups.TryFind(id, out var backup) && backup.Status == BackupCode.Success
            ? Of(backup).FirstOrDefault(file => file.Key == key)
            : null;

    /// <summary>Changes the content and the entity tag of a file.</summary>
    public void Change(string key) => _revisions[key] = _revisions.GetValueOrDefault(key) + 1;

    private BackupObject Make(BackupSpec backup, string name, int length)
    {
        var key = $"{backup.Id}/{name}";
        var revision = _revisions.GetValueOrDefault(key);
        var modified = (backup.Started ?? default) + backup.Duration + TimeSpan.FromSeconds(revision);
        return new BackupObject(name, key, length, modified, revision);
    }
}
