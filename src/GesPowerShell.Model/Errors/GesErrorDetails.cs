using System.Globalization;

namespace GesPowerShell;

/// <summary>The facts about a failed request, from which its error is built.</summary>
/// <param name="Operation">One word, for example <c>Stop</c>.</param>
/// <param name="Attempt">The operation as the beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</param>
internal sealed record GesErrorDetails(string Operation, string Attempt)
{
    /// <summary>HTTP status; null without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Error code of the service.</summary>
    public string? Code { get; init; }

    /// <summary>Error message of the service; null without one.</summary>
    public string? Text { get; init; }

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public RequestOutcome Outcome { get; init; }

    public bool CanReauthenticate { get; init; }

    /// <summary>Whether the request was signed with a temporary access key.</summary>
    public bool IsTemporaryKey { get; init; }

    /// <summary>
    /// The message of an error: attempt, outcome, message of the service, and in parentheses code, HTTP status and request id.
    /// </summary>
    public string Sentence(string outcome) => WithIdentifiers(Text is null ? $"{Attempt} {outcome}" : $"{Attempt} {outcome}: {Text}");

    /// <summary>
    /// The message of the service with code, HTTP status and request id, for errors with another attempt; null without a message.
    /// </summary>
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
