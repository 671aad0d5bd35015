using System.Text;

namespace GesPowerShell.Client.Configuration;

/// <summary>
/// The text of a file in <c>~/.huaweicloud</c> that Huawei Cloud's SDKs read too. It may contain secrets: no error may quote it, and
/// Dispose clears it.
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

    /// <summary>Reads the file that the variable names, else the one at the usual path; null when neither exists.</summary>
    public static SettingsFile? Open(EnvironmentSource environment, string variable, string name, int maxLength = 1024 * 1024)
    {
        if (environment[variable] is { } given)
        {
            return File.Exists(given)
                ? new SettingsFile(given, Read(given, maxLength))
                : throw GesErrors.SettingsFileMissing(given, variable);
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
                throw GesErrors.SettingsFileUnreadable(path, FormattableString.Invariant($"It is larger than {maxLength / 1024} KB."));
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
    /// Detects UTF-16 by its byte order mark, since Windows PowerShell writes UTF-16 with &gt;. Any other encoding is read as UTF-8: keys
    /// and values are ASCII, and wrong characters in a comment do no harm.
    /// </summary>
    private static Encoding EncodingOf(byte[] bytes) => (bytes.ElementAtOrDefault(0), bytes.ElementAtOrDefault(1)) switch
    {
        (0xFF, 0xFE) => Encoding.Unicode,
        (0xFE, 0xFF) => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
