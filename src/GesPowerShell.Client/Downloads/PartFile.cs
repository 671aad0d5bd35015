using System.Text.RegularExpressions;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Downloads;

/// <summary>
/// A file that is being downloaded. It lies beside its place under another name, locked, with the entity tag of its bytes in a second file,
/// and takes its own name when it is whole. So no half file is ever under a real name, and a process that is killed leaves what the next one
/// can go on with.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private const string Suffix = ".part";
    private const string TagSuffix = ".part.etag";

    /// <summary>Windows renames an open file when its handle allows deletion; elsewhere a handle that shares nothing takes the lock.</summary>
    private static readonly FileShare Share = Platform.IsWindows ? FileShare.Delete : FileShare.None;

    /// <summary>What the systems call a file that another handle has locked: Windows twice, Linux, macOS.</summary>
    private static readonly int[] Locked = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private static readonly Regex Tag = new("^\"[^\"\\s]+\"\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly string _path;
    private readonly FileStream _stream;
    private bool _isComplete;

    private PartFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
        Length = stream.Seek(0, SeekOrigin.End);
        ETag = Length > 0 ? ReadTag(path + TagSuffix) : null;
    }

    /// <summary>Of the bytes so far; null where they cannot be continued.</summary>
    public string? ETag { get; private set; }

    /// <summary>Bytes so far. It is counted: asking the file would be a call of the system for each part of an answer.</summary>
    public long Length { get; private set; }

    public static bool IsOurs(string name) =>
        name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) || name.EndsWith(TagSuffix, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="GesException">Another command is saving the file, or it cannot be written.</exception>
    public static PartFile Open(string path)
    {
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new PartFile(path, new FileStream(path + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, Share, 1, useAsync: true));
        }
        catch (IOException e) when (Locked.Contains(e.HResult))
        {
            throw GesErrors.FileInUse(path);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw GesErrors.FileNotWritten(path, e);
        }
    }

    /// <summary>Drops the bytes so far. The tag is written before the first of the new ones.</summary>
    /// <param name="tag">Of the bytes that follow; null where they cannot be continued.</param>
    public void Restart(string? tag) => OnDisk(() =>
    {
        _stream.SetLength(0);
        Length = 0;
        ETag = tag;
        if (tag is null)
        {
            File.Delete(_path + TagSuffix);
        }
        else
        {
            File.WriteAllText(_path + TagSuffix, tag);
        }
    });

    public async Task WriteAsync(byte[] buffer, int count, CancellationToken token)
    {
        try
        {
            await Platform.WriteAsync(_stream, buffer, count, token).ConfigureAwait(false);
            Length += count;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw GesErrors.FileNotWritten(_path, e);
        }
    }

    /// <summary>Gives the file its own name, after its bytes have reached the disk.</summary>
    public void Complete() => OnDisk(() =>
    {
        _stream.Flush(flushToDisk: true);
        Platform.MoveOver(_path + Suffix, _path);
        _isComplete = true;
        File.Delete(_path + TagSuffix);
    });

    /// <summary>What has no bytes yet is taken away, so that a refused download leaves nothing.</summary>
    public void Dispose()
    {
        try
        {
            if (!_isComplete && Length == 0)
            {
                File.Delete(_path + Suffix);
                File.Delete(_path + TagSuffix);
            }
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            // An empty file does no harm.
        }

        _stream.Dispose();
    }

    private static string? ReadTag(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length < 1024 && File.ReadAllText(path) is var tag && Tag.IsMatch(tag) ? tag : null;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return null;
        }
    }

    private static bool IsOfDisk(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException;

    private void OnDisk(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw GesErrors.FileNotWritten(_path, e);
        }
    }
}
