using System.Text;
using System.Text.Json;
using GesPowerShell.Client.Json;

namespace GesPowerShell.Client.Errors;

/// <summary>
/// The code, text and request id of an error body, in any of the formats of GES V2 and V1, the gateway, IAM and proxies.
/// </summary>
internal sealed record ErrorBody(string? Code, string? Text, string? RequestId)
{
    private const int MaxText = 300;

    /// <summary>
    /// A UTF-8 character takes at most four bytes. The bound also leaves room for secrets that are hidden and shorten the text.
    /// </summary>
    private const int MaxBytesPerCharacter = 4;

    private static readonly ErrorBody Empty = new(null, null, null);
    private static readonly string[] CodeNames = ["error_code", "errorCode", "errCode", "code"];
    private static readonly string[] TextNames = ["error_msg", "errorMessage", "externalMessage", "message", "title"];

    public static ErrorBody Parse(ReadOnlyMemory<byte> body, Redaction redaction)
    {
        try
        {
            using var document = JsonElementReader.Parse(body);
            var found = Find(document.RootElement, redaction, depth: 0);
            if (found is not null)
            {
                return found with { RequestId = JsonElementReader.FirstScalar(document.RootElement, "request_id") ?? found.RequestId };
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The body is no JSON, such as the page of a proxy. Its beginning is shown.
        }

        var raw = Raw(body, redaction);
        return raw.Length == 0 ? Empty : new ErrorBody(null, raw, null);
    }

    private static ErrorBody? Find(JsonElement element, Redaction redaction, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > 4)
        {
            return null;
        }

        var code = JsonElementReader.FirstScalar(element, CodeNames);
        var text = JsonElementReader.FirstScalar(element, TextNames);
        if (code is not null || text is not null)
        {
            return new ErrorBody(
                code is null ? null : Shown(code, 60, redaction),
                text is null ? null : Shown(text, MaxText, redaction),
                JsonElementReader.FirstScalar(element, "request_id"));
        }

        foreach (var property in element.EnumerateObject())
        {
            if (Find(property.Value, redaction, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Raw(ReadOnlyMemory<byte> body, Redaction redaction)
    {
        var start = body.Slice(0, Math.Min(body.Length, MaxText * MaxBytesPerCharacter)).ToArray();
        return Shown(Encoding.UTF8.GetString(start), MaxText, redaction);
    }

    /// <summary>
    /// Hides secrets before it cuts the text, since the half of a secret would not be recognized. Text beyond the bound is not searched.
    /// </summary>
    private static string Shown(string text, int maxLength, Redaction redaction)
    {
        var start = text.Length > maxLength * MaxBytesPerCharacter ? text.Substring(0, maxLength * MaxBytesPerCharacter) : text;
        return Display.Cut(redaction.Hide(start), maxLength);
    }
}
