namespace GesPowerShell;

/// <summary>
/// A connection to GES in one region and project, created by <c>Connect-Ges</c>. Several runspaces may use it at the same time.
/// </summary>
/// <remarks>It has no property or field with a secret, so that no formatting or serialization can show one.</remarks>
public sealed class GesConnection
{
    internal GesConnection(IGesClient client) => Handle = client.Handle;

    /// <summary>The handle in the objects that are read through this connection.</summary>
    internal ConnectionHandle Handle { get; }

    /// <summary>The client of this connection; null after <c>Disconnect-Ges</c>.</summary>
    internal IGesClient? Client => Handle.Client;

    /// <summary>Region, for example <c>cn-north-4</c>.</summary>
    public string Region => Session.Region;

    /// <summary>Endpoint of GES.</summary>
    public Uri Endpoint => Session.Endpoint;

    /// <summary>Endpoint of IAM; null when it was not given and cannot be derived from the endpoint of GES.</summary>
    public Uri? IamEndpoint => Session.IamEndpoint;

    /// <summary>Id of the project; null until the first request has looked it up.</summary>
    public string? ProjectId => Session.ProjectId;

    /// <summary>Name of the project; null when only its id is known.</summary>
    public string? ProjectName => Session.ProjectName;

    /// <summary>
    /// How requests are authenticated: <c>AccessKey</c>, <c>TemporaryAccessKey</c>, <c>Password</c>, <c>Agency</c> or <c>Token</c>.
    /// </summary>
    public string Authentication => Session.Authentication;

    /// <summary>IAM user; null when it is not known, as with access keys.</summary>
    public string? UserName => Session.UserName;

    /// <summary>Source of the credentials: <c>Parameters</c>, <c>Environment</c>, <c>ProfileFile</c> or <c>EcsAgency</c>.</summary>
    public string Source => Session.Source;

    /// <summary>
    /// When the current credentials expire; local time. Refreshable credentials are refreshed before that. Null for keys that do not
    /// expire, and before the first request.
    /// </summary>
    public DateTime? ExpiresAt => Session.ExpiresAt;

    /// <summary>False after <c>Disconnect-Ges</c>.</summary>
    public bool IsConnected => Client is not null;

    private GesSession Session => Handle.Session;

    /// <summary>Clears the credentials. Later requests with this connection fail.</summary>
    internal void Close() => Client?.Dispose();

    /// <summary>Project and region.</summary>
    public override string ToString() => $"{ProjectName ?? ProjectId} ({Region})";
}
