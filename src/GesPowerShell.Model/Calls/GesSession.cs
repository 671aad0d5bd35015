namespace GesPowerShell;

/// <summary>The settings and the current state of a connection, without secrets. It is a snapshot and does not change.</summary>
internal sealed record GesSession
{
    private static readonly Uri Nowhere = new("about:blank");

    public static readonly GesSession None = new();

    public string Region { get; init; } = "";

    public Uri Endpoint { get; init; } = Nowhere;

    public Uri? IamEndpoint { get; init; }

    public string? ProjectId { get; init; }

    public string? ProjectName { get; init; }

    public string Authentication { get; init; } = "";

    public string? UserName { get; init; }

    public string Source { get; init; } = "";

    public DateTime? ExpiresAt { get; init; }
}
