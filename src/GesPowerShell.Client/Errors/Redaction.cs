using System.Text;
using System.Text.RegularExpressions;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Client.Errors;

/// <summary>
/// Removes the request's secrets from a text of the server. Some proxies and gateways repeat the request in their errors, whole or cut, and
/// a hostile server can put a secret into any field, for example into the request id.
/// </summary>
/// <param name="sent">Secrets in the headers of the request and of its answer.</param>
/// <param name="bodySecret">The secret in the body of the request; null for none.</param>
internal sealed class Redaction(IReadOnlyCollection<string> sent, Secret? bodySecret)
{
    /// <summary>A match of this length is no coincidence.</summary>
    private const int PieceLength = 12;

    /// <summary>Shorter values are no secrets of this module, and removing them would show where they were.</summary>
    private const int MinLength = 6;

    /// <summary>JSON inside JSON is escaped twice; a third layer is read to be safe.</summary>
    private const int Layers = 3;

    public static readonly Redaction OfNames = new([], null);

    public string Hide(string text) => Names.Hide(IsWithout(text.AsSpan()) ? text : HideSecrets(text));

    /// <summary>Whether a text certainly has no secret. Of nearly all request ids this is known without copies to unescape.</summary>
    private bool IsWithout(ReadOnlySpan<char> text)
    {
        foreach (var secret in sent)
        {
            if (NextPiece(text, secret.AsSpan(), 0) >= 0)
            {
                return false;
            }
        }

        return bodySecret is null && !EscapedText.HasEscapes(text);
    }

    private string HideSecrets(string text)
    {
        var hidden = new bool[text.Length];
        var read = EscapedText.Of(text);
        for (var layer = 0; layer < Layers && read is not null; layer++)
        {
            foreach (var secret in sent)
            {
                MarkMatches(read, secret.AsSpan(), hidden);
            }

            bodySecret?.UseCharacters(secret => MarkMatches(read, secret, hidden));
            read = read.Unescape();
        }

        return Replace(text, hidden);
    }

    /// <summary>The same exception, or a replacement with a redacted message when a message in it contains a secret.</summary>
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

    private static bool MarkMatches(EscapedText text, ReadOnlySpan<char> secret, bool[] hidden)
    {
        for (var i = NextPiece(text.Characters, secret, 0); i >= 0; i = NextPiece(text.Characters, secret, i + 1))
        {
            var (start, end) = text.Origin(i, PieceSize(secret));
            hidden.AsSpan(start, end - start).Fill(true);
        }

        return true;
    }

    private static int PieceSize(ReadOnlySpan<char> secret) => Math.Min(PieceLength, secret.Length);

    /// <summary>The next piece of a text, from a position on, that is also in a secret; -1 for none.</summary>
    private static int NextPiece(ReadOnlySpan<char> text, ReadOnlySpan<char> secret, int from)
    {
        var size = PieceSize(secret);
        var half = size / 2;
        while (size >= MinLength && from + size <= text.Length)
        {
            var middle = from + size - half;
            if (!secret.Contains(text.Slice(middle, half), StringComparison.OrdinalIgnoreCase))
            {
                // All pieces up to there contain these characters, so none of them can match.
                from = middle + 1;
            }
            else if (secret.Contains(text.Slice(from, size), StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }
            else
            {
                from++;
            }
        }

        return -1;
    }

    private static string Replace(string text, bool[] hidden)
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

    /// <summary>Hides values that follow a name such as <c>X-Auth-Token</c>, also those of other requests.</summary>
    private static class Names
    {
        private static readonly Regex Named = new(
            @"(?<name>Signature=|Access=|X-(?:Auth|Security|Subject|Metadata)-Token\W{1,4}|Authorization\W{1,4}(?:Basic|Bearer)\s+"
            + @"|[?&][^=&\s]*(?:password|secret|token)[^=&\s]*=)[^\s,;""'<>]+",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

        /// <summary>Most texts are request ids without any of these names: a quick check avoids the regular expression.</summary>
        public static string Hide(string text) => MayOccur(text.AsSpan()) ? Named.Replace(text, "${name}…") : text;

        private static bool MayOccur(ReadOnlySpan<char> text) =>
            text.IndexOf('=') >= 0
            || text.Contains("-Token".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Contains("Authorization".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
