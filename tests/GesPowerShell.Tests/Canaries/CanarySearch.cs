using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace GesPowerShell.Tests.Canaries;

/// <summary>Looks for secrets in a text, in every form in which secrets are written by accident.</summary>
internal sealed class CanarySearch(IReadOnlyList<string> canaries)
{
    /// <summary>The length of a part of a secret that counts as a leak.</summary>
    private const int Piece = 16;

    private readonly SearchValues<string> _all =
        SearchValues.Create([.. canaries.SelectMany(Forms).Select(form => form.Text)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The secrets that the text contains, each with the form in which it is written; null when the text contains none.</summary>
    public string? In(string text) => text.AsSpan().ContainsAny(_all)
        ? string.Join(", ", canaries.Where(canary => Find(text, canary) is not null).Select(canary => $"{canary} as {Find(text, canary)}"))
        : null;

    /// <summary>The form in which the text contains the secret; null when the text does not contain it.</summary>
    public static string? Find(string text, string canary) =>
        Forms(canary).FirstOrDefault(form => text.Contains(form.Text, StringComparison.OrdinalIgnoreCase)).Name;

    private static IEnumerable<(string Name, string Text)> Forms(string canary)
    {
        yield return ("clear", canary);
        yield return ("JSON", JsonEncodedText.Encode(canary).ToString());
        yield return ("JSON", canary.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        yield return ("URL", Uri.EscapeDataString(canary));
        yield return ("form", WebUtility.UrlEncode(canary));
        yield return ("XML", WebUtility.HtmlEncode(canary));
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
        {
            var bytes = encoding.GetBytes(canary);
            yield return ($"hex of {encoding.WebName}", Convert.ToHexString(bytes));
            yield return ($"hex of {encoding.WebName} with dashes", BitConverter.ToString(bytes));
            for (var before = 0; before < 3; before++)
            {
                yield return ($"base64 of {encoding.WebName} after {before} bytes", Base64Within(bytes, before));
            }
        }

        for (var start = 0; start + Piece < canary.Length; start++)
        {
            yield return ("a piece", canary.Substring(start, Piece));
        }
    }

    /// <summary>
    /// The characters that are in the base64 of every text that contains these bytes. They depend on the number of bytes before them,
    /// modulo three.
    /// </summary>
    private static string Base64Within(byte[] bytes, int before)
    {
        var whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
        var first = before == 0 ? 0 : before + 1;
        var bits = (before + bytes.Length) * 8;
        return whole[first..(bits / 6)];
    }
}
