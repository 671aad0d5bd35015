namespace GesPowerShell;

/// <summary>
/// A connection to GES in one region and project, made by <c>Connect-Ges</c>. Safe to use from several runspaces at once.
/// </summary>
/// <remarks>Holds no secret that PowerShell could reach: no property, no field, in no form.</remarks>
public sealed class GesConnection
{
    internal GesConnection(IGesClient client) => Handle = client.Handle;

    /// <summary>The handle that the objects of this connection carry.</summary>
    internal ConnectionHandle Handle { get; }

    /// <summary>The client behind it; null after <c>Disconnect-Ges</c>.</summary>
    internal IGesClient? Client => Handle.Client;

    /// <summary>Region, for example <c>cn-north-4</c>.</summary>
    public string Region => Session.Region;

    /// <summary>Where GES is reached.</summary>
    public Uri Endpoint => Session.Endpoint;

    /// <summary>Where IAM is reached; null when it was not named and does not follow from the endpoint of GES.</summary>
    public Uri? IamEndpoint => Session.IamEndpoint;

    /// <summary>Id of the project; null until the first call found it.</summary>
    public string? ProjectId => Session.ProjectId;

    /// <summary>Name of the project; null when only its id is known.</summary>
    public string? ProjectName => Session.ProjectName;

    /// <summary>
    /// How requests are authenticated: <c>AccessKey</c>, <c>TemporaryAccessKey</c>, <c>Password</c>, <c>Agency</c> or <c>Token</c>.
    /// </summary>
    public string Authentication => Session.Authentication;

    /// <summary>IAM user; null when it is not known, as with access keys.</summary>
    public string? UserName => Session.UserName;

    /// <summary>Where the credentials came from: <c>Parameters</c>, <c>Environment</c>, <c>ProfileFile</c> or <c>EcsAgency</c>.</summary>
    public string Source => Session.Source;

    /// <summary>
    /// When the credentials in use expire; local time. They are renewed before that where that is possible. Null for keys that do not expire
    /// and before the first call.
    /// </summary>
    public DateTime? ExpiresAt => Session.ExpiresAt;

    /// <summary>False after <c>Disconnect-Ges</c>.</summary>
    public bool IsConnected => Client is not null;

    private GesSession Session => Handle.Session;

    /// <summary>Wipes the credentials; calls with this connection fail from here on.</summary>
    internal void Close() => Client?.Dispose();

    /// <summary>Project and region.</summary>
    public override string ToString() => $"{ProjectName ?? ProjectId} ({Region})";
}
