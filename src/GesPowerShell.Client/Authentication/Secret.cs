using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>A secret of our own copy: whoever gave it may dispose of theirs. Readable only while it is used, zeroed afterwards.</summary>
internal sealed class Secret : IDisposable
{
    private readonly SecureString _text;

    public Secret(SecureString source)
    {
        _text = source.Copy();
        _text.MakeReadOnly();
    }

    /// <summary>A secret of its own with the same text.</summary>
    public Secret Copy() => new(_text);

    public static Secret FromText(string source) => FromText(source.AsSpan());

    public static Secret FromText(ReadOnlySpan<char> source)
    {
        using var copy = new SecureString();
        foreach (var c in source)
        {
            copy.AppendChar(c);
        }

        return new Secret(copy);
    }

    /// <summary>Lends the secret as UTF-8 bytes, which are zeroed on return.</summary>
    public T Use<T>(Func<byte[], T> use) => UseCharacters(characters =>
    {
        var bytes = Encoding.UTF8.GetBytes(characters);
        try
        {
            return use(bytes);
        }
        finally
        {
            Array.Clear(bytes, 0, bytes.Length);
        }
    });

    /// <summary>Lends the secret as characters, which are zeroed on return.</summary>
    public T UseCharacters<T>(Func<char[], T> use)
    {
        var pointer = Marshal.SecureStringToGlobalAllocUnicode(_text);
        var characters = new char[_text.Length];
        try
        {
            Marshal.Copy(pointer, characters, 0, characters.Length);
            return use(characters);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
            Array.Clear(characters, 0, characters.Length);
        }
    }

    /// <summary>As text, for a header: .NET takes nothing else there.</summary>
    public string Reveal() => UseCharacters(characters => new string(characters));

    public void Dispose() => _text.Dispose();

    public override string ToString() => "";
}
