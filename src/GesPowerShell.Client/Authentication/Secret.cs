using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace GesPowerShell.Client.Authentication;

/// <summary>
/// A copy of a secret; the caller may dispose of the original. It is in plain text only while it is used, and is zeroed afterwards.
/// </summary>
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

    /// <summary>Calls a function with the secret as UTF-8 bytes, which are zeroed on return.</summary>
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

    /// <summary>Calls a function with the secret as characters, which are zeroed on return.</summary>
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

    /// <summary>The secret as a string for a header, since .NET accepts only strings there.</summary>
    public string Reveal() => UseCharacters(characters => new string(characters));

    public void Dispose() => _text.Dispose();

    public override string ToString() => "";
}
