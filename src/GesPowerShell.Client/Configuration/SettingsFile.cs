using System.Text;

namespace GesPowerShell.Client.Configuration;

/// <summary>
/// A file in <c>~/.huaweicloud</c> that all of Huawei Cloud's SDKs read, in memory. It may hold secrets: no line of it may get into an
/// error, and Dispose wipes it.
/// </summary>
internal sealed class SettingsFile : IDisposable
{
    private readonly char[] _text;
    private readonly int _start;

    private SettingsFile(string path, char[] text)
    {
        Path = path;
        _text = text;
        _start = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
    }

    public string Path { get; }

    public ReadOnlyMemory<char> Text => _text.AsMemory(_start);

    /// <summary>Null when nobody named a file and there is none at the usual place.</summary>
    public static SettingsFile? Open(EnvironmentSource environment, string variable, string name, int maxLength = 1024 * 1024)
    {
        if (environment[variable] is { } given)
        {
            return File.Exists(given) ? new SettingsFile(given, Read(given, maxLength)) : throw GesErrors.SettingsFileMissing(given, variable);
        }

        if (environment.Home is not { Length: > 0 } home)
        {
            return null;
        }

        var usual = System.IO.Path.Combine(home, ".huaweicloud", name);
        return File.Exists(usual) ? new SettingsFile(usual, Read(usual, maxLength)) : null;
    }

    public void Dispose() => Array.Clear(_text, 0, _text.Length);

    private static char[] Read(string path, int maxLength)
    {
        byte[] bytes = [];
        try
        {
            if (new FileInfo(path).Length > maxLength)
            {
                throw GesErrors.SettingsFileUnreadable(path, $"It is larger than {maxLength / 1024} KB.");
            }

            bytes = File.ReadAllBytes(path);
            return EncodingOf(bytes).GetChars(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw GesErrors.SettingsFileUnreadable(path, e.Message, e);
        }
        finally
        {
            Array.Clear(bytes, 0, bytes.Length);
        }
    }

    /// <summary>
    /// Windows PowerShell writes UTF-16 when a file is made with &gt;. Whatever else it is, what counts is ASCII: a comment may be anything.
    /// </summary>
    private static Encoding EncodingOf(byte[] bytes) => (bytes.ElementAtOrDefault(0), bytes.ElementAtOrDefault(1)) switch
    {
        (0xFF, 0xFE) => Encoding.Unicode,
        (0xFE, 0xFF) => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
