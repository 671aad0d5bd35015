using System.Text;
using System.Text.RegularExpressions;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Errors;

/// <summary>
/// Takes out of a text from outside what must not be shown: some proxies and gateways repeat the request in their errors, whole or cut,
/// and hostile ones put it where nobody looks for it, for example into the id of a request.
/// </summary>
/// <param name="sent">Secrets that the request carried in its headers, or its answer in its own.</param>
/// <param name="proof">The one that it carried in its body; null for none.</param>
internal sealed class Redaction(IReadOnlyCollection<string> sent, Secret? proof)
{
    /// <summary>So much of a secret is never a coincidence.</summary>
    private const int Piece = 12;

    /// <summary>Shorter ones are no secrets, and taking them out would tell where they stood.</summary>
    private const int Shortest = 6;

    /// <summary>JSON in JSON is escaped twice.</summary>
    private const int Layers = 3;

    public static readonly Redaction OfNames = new([], null);

    public string Hide(string text)
    {
        var hidden = new bool[text.Length];
        var read = EscapedText.Of(text);
        for (var layer = 0; layer < Layers && read is not null; layer++)
        {
            foreach (var secret in sent)
            {
                Mark(read, secret.AsSpan(), hidden);
            }

            proof?.UseCharacters(secret => Mark(read, secret, hidden));
            read = read.Unescape();
        }

        return Names.Hide(Blank(text, hidden));
    }

    /// <summary>An exception of the HTTP stack, or one in its place when it quotes what the server sent.</summary>
    public Exception Hide(Exception cause)
    {
        var messages = new StringBuilder();
        for (var e = cause; e is not null; e = e.InnerException)
        {
            messages.Append(messages.Length == 0 ? "" : " ").Append(e.Message);
        }

        var all = messages.ToString();
        var safe = Display.Safe(Hide(all));
        return safe == all ? cause : new IOException(Display.Cut(safe, 300));
    }

    private static bool Mark(EscapedText text, ReadOnlySpan<char> secret, bool[] hidden)
    {
        var size = Math.Min(Piece, secret.Length);
        for (var i = 0; size >= Shortest && i + size <= text.Length; i++)
        {
            if (secret.IndexOf(text.Slice(i, size), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                var (start, end) = text.Origin(i, size);
                hidden.AsSpan(start, end - start).Fill(true);
            }
        }

        return true;
    }

    private static string Blank(string text, bool[] hidden)
    {
        if (Array.IndexOf(hidden, true) < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!hidden[i])
            {
                shown.Append(text[i]);
            }
            else if (i == 0 || !hidden[i - 1])
            {
                shown.Append('…');
            }
        }

        return shown.ToString();
    }

    /// <summary>What is a secret by the name before it, whoever's it is.</summary>
    private static class Names
    {
        private static readonly Regex Named = new(
            @"(?<name>Signature=|Access=|X-(?:Auth|Security|Subject|Metadata)-Token\W{1,4}|Authorization\W{1,4}(?:Basic|Bearer)\s+|[?&][^=&\s]*(?:password|secret|token)[^=&\s]*=)[^\s,;""'<>]+",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

        /// <summary>Every answer has a request id, and hardly any has one of these names in it.</summary>
        public static string Hide(string text) => MayOccur(text.AsSpan()) ? Named.Replace(text, "${name}…") : text;

        private static bool MayOccur(ReadOnlySpan<char> text) =>
            text.IndexOf('=') >= 0
            || text.Contains("-Token".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Contains("Authorization".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
