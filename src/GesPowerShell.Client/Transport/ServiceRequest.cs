using GesPowerShell.Client.Authentication;
using RestSharp;

namespace GesPowerShell.Client.Transport;

/// <summary>One request to GES, IAM or the metadata service.</summary>
/// <param name="Method">Get, Post or Put.</param>
/// <param name="Address">Complete address, escaped.</param>
/// <param name="Attempt">What it is for.</param>
internal sealed record ServiceRequest(Method Method, Uri Address, Attempt Attempt)
{
    public const int UsualLimit = 1024 * 1024;
    public const int ListLimit = 64 * 1024 * 1024;

    /// <summary>JSON; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The secret in the body; null for none.</summary>
    public Secret? BodySecret { get; init; }

    /// <summary>It changes something: never twice, by nobody.</summary>
    public bool IsChange { get; init; }

    /// <summary>The most that is read of an answer, unpacked.</summary>
    public int AnswerLimit { get; init; } = UsualLimit;
}

/// <summary>What a request is for, in the words of its errors.</summary>
/// <param name="Operation">One word, for example <c>Stop</c>.</param>
/// <param name="Text">Beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</param>
/// <param name="Subject">What it is about: the same answer means different things of different subjects.</param>
internal sealed record Attempt(string Operation, string Text, Subject Subject);

internal enum Subject
{
    Graph,
    Job,
    Backup,
    GraphMetadata,
    List,
    Identity,
    Agency,
    Metadata,
}
