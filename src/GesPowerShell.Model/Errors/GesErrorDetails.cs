using System.Globalization;

namespace GesPowerShell;

/// <summary>A request that came to nothing: what was attempted and what is known of the answer.</summary>
/// <param name="Operation">One word, for example <c>Stop</c>.</param>
/// <param name="Attempt">The same as the beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</param>
internal sealed record GesErrorDetails(string Operation, string Attempt)
{
    /// <summary>HTTP status; null without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Error code of the service.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own words.</summary>
    public string? Text { get; init; }

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public RequestOutcome Outcome { get; init; }

    public bool CanReauthenticate { get; init; }

    /// <summary>The request carried an access key that ends by itself.</summary>
    public bool IsTemporaryKey { get; init; }

    /// <summary>What was attempted, what came of it, the service's words and the marks to find the request by.</summary>
    public string Sentence(string outcome) => WithIdentifiers(Text is null ? $"{Attempt} {outcome}" : $"{Attempt} {outcome}: {Text}");

    /// <summary>The service's words and the marks alone, for whoever says better what was attempted; null without words.</summary>
    public string? ServiceMessage => Text is null ? null : WithIdentifiers(Text);

    private string WithIdentifiers(string text)
    {
        var identifiers = string.Join(", ", Identifiers());
        var end = text.Length > 0 && text[text.Length - 1] is '.' or '!' or '?' or '…' ? "" : ".";
        return $"{text}{end}{(identifiers.Length == 0 ? "" : $" ({identifiers})")}";
    }

    private IEnumerable<string> Identifiers()
    {
        if (Code is not null)
        {
            yield return Code;
        }

        if (Status is { } status)
        {
            yield return "HTTP " + status.ToString(CultureInfo.InvariantCulture);
        }

        if (RequestId is not null)
        {
            yield return "request id " + RequestId;
        }
    }
}
