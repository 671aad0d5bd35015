using GesPowerShell.Client.Authentication;
using RestSharp;

namespace GesPowerShell.Client.Transport;

/// <summary>One request to GES, IAM or the metadata service.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Complete address, escaped.</param>
/// <param name="Attempt">The operation, for errors.</param>
internal sealed record ServiceRequest(Method Method, Uri Address, Attempt Attempt)
{
    public const int UsualLimit = 1024 * 1024;
    public const int ListLimit = 64 * 1024 * 1024;

    /// <summary>JSON; null for no body.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The secret in the body, for redaction; null for none.</summary>
    public Secret? BodySecret { get; init; }

    /// <summary>Whether the request changes something: neither this module nor the HTTP stack may then resend it by itself.</summary>
    public bool IsChange { get; init; }

    /// <summary>The largest answer that is read, in bytes after decompression.</summary>
    public int AnswerLimit { get; init; } = UsualLimit;
}

/// <summary>The operation of a request as its errors name it.</summary>
/// <param name="Operation">One word, for example <c>Stop</c>.</param>
/// <param name="Text">Beginning of a sentence, for example <c>Stop of graph 'fraud_demo'</c>.</param>
/// <param name="Subject">The kind of object: the same status means different errors for different kinds.</param>
internal sealed record Attempt(string Operation, string Text, Subject Subject);

internal enum Subject
{
    Graph,
    Job,
    Backup,
    GraphMetadata,
    List,

    /// <summary>A token of IAM for a user.</summary>
    Token,

    /// <summary>A token of IAM for an agency.</summary>
    Agency,

    /// <summary>The projects that IAM lists.</summary>
    Project,
    InstanceMetadata,
}
