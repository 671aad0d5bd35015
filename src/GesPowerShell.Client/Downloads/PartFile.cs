using System.Text.RegularExpressions;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Downloads;

/// <summary>
/// A file during its download. It is next to the target under another name and locked; a second file has the entity tag of its bytes. It
/// gets its final name when it is complete, so an incomplete file never has that name, and after the end of the process the next download
/// can continue.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private const string Suffix = ".part";
    private const string TagSuffix = ".part.etag";

    /// <summary>
    /// Windows can rename an open file only when its handle allows deletion; on other systems only a handle without sharing locks the file.
    /// </summary>
    private static readonly FileShare Share = Platform.IsWindows ? FileShare.Delete : FileShare.None;

    /// <summary>Error codes for a file that another handle has locked: two of Windows, then Linux and macOS.</summary>
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

    /// <summary>Entity tag of the bytes so far; null when they cannot be continued.</summary>
    public string? ETag { get; private set; }

    /// <summary>
    /// Number of bytes so far. It is counted, since reading it from the file would be a system call for each part of an answer.
    /// </summary>
    public long Length { get; private set; }

    public static bool IsOurs(string name) =>
        name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) || name.EndsWith(TagSuffix, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="GesException">Another command is saving the file, or the file cannot be written.</exception>
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

    /// <summary>Discards the bytes so far. The new tag is written before the first new byte.</summary>
    /// <param name="tag">Entity tag of the bytes that follow; null when they cannot be continued.</param>
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

    /// <summary>Flushes the bytes to the disk, then gives the file its final name.</summary>
    public void Complete() => OnDisk(() =>
    {
        _stream.Flush(flushToDisk: true);
        Platform.MoveOver(_path + Suffix, _path);
        _isComplete = true;
        File.Delete(_path + TagSuffix);
    });

    /// <summary>Deletes an empty part file, so that a refused download leaves no file.</summary>
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
            // An empty file that cannot be deleted does no harm.
        }

        _stream.Dispose();
    }

    /// <summary>The tag of the bytes; null when its file is missing or was not written whole.</summary>
    private static string? ReadTag(string path)
    {
        try
        {
            return new FileInfo(path).Length < 1024 && File.ReadAllText(path) is var tag && Tag.IsMatch(tag) ? tag : null;
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
