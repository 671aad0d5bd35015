using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Security;
using GesPowerShell.Commands;
using GesPowerShell.Parameters;

namespace GesPowerShell.Connections;

/// <summary>
/// Validates the parameters of Connect-Ges. A bound parameter counts as given even if its value is null: an unset variable must not select
/// the credentials, the region or the address of the environment.
/// </summary>
/// <param name="command">The command with its parameters bound.</param>
/// <param name="names">Names of the bound parameters.</param>
/// <param name="defaults">Names of the parameters whose value comes from $PSDefaultParameterValues.</param>
internal sealed class ConnectParameters(ConnectGesCommand command, IEnumerable<string> names, IEnumerable<string> defaults)
{
    private const int LongestTimeout = 3600;

    /// <summary>The parameters of each way to connect. The first of a group is mandatory when another one of the group is given.</summary>
    private static readonly string[][] Ways =
    [
        [nameof(ConnectGesCommand.AccessKey), nameof(ConnectGesCommand.SecretKey), nameof(ConnectGesCommand.SecurityToken)],
        [nameof(ConnectGesCommand.Credential), nameof(ConnectGesCommand.DomainName),
         nameof(ConnectGesCommand.AgencyName), nameof(ConnectGesCommand.AgencyDomainName)],
        [nameof(ConnectGesCommand.Token)],
        [nameof(ConnectGesCommand.EcsAgency)],
    ];

    /// <summary>The parameters that a connection to a listed project takes from the connection that listed it.</summary>
    private static readonly HashSet<string> Own = new(
        [
            .. Ways.SelectMany(way => way),
            nameof(ConnectGesCommand.Region), nameof(ConnectGesCommand.ProjectId), nameof(ConnectGesCommand.ProjectName),
            nameof(ConnectGesCommand.Endpoint),
            nameof(ConnectGesCommand.IamEndpoint), nameof(ConnectGesCommand.TimeoutSec), nameof(ConnectGesCommand.Proxy),
            nameof(ConnectGesCommand.ProxyCredential),
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _given = new(names, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _byDefault = new(defaults, StringComparer.OrdinalIgnoreCase);

    public GesSettings ToSettings() => new()
    {
        Credential = Credential(),
        Region = NotEmpty(nameof(ConnectGesCommand.Region), command.Region),
        ProjectId = NotEmpty(nameof(ConnectGesCommand.ProjectId), command.ProjectId) is { } id && !Ids.Accepts(id)
            ? throw GesErrors.ProjectIdInvalid(id)
            : command.ProjectId,
        ProjectName = NotEmpty(nameof(ConnectGesCommand.ProjectName), command.ProjectName),
        Endpoint = Address(nameof(ConnectGesCommand.Endpoint), command.Endpoint),
        IamEndpoint = Address(nameof(ConnectGesCommand.IamEndpoint), command.IamEndpoint),
        Timeout = command.TimeoutSec is >= 1 and <= LongestTimeout and var seconds
            ? TimeSpan.FromSeconds(seconds)
            : throw GesErrors.TimeoutInvalid(string.Format(CultureInfo.InvariantCulture, "{0}", command.TimeoutSec), LongestTimeout),
        Proxy = Address(nameof(ConnectGesCommand.Proxy), command.Proxy),
        ProxyCredential = ProxyCredential(),
    };

    /// <summary>
    /// The error for parameters that cannot be used with <c>-Project</c>; null for valid ones. Credentials, addresses and time limits come
    /// from the connection that listed the projects. No default is set, so <c>-PassThru</c> is needed to receive the connections.
    /// </summary>
    public GesException? ProblemWithProjects() =>
        _given.FirstOrDefault(name => !_byDefault.Contains(name) && Own.Contains(name)) is { } other
            ? GesErrors.SettingInvalid(
                other, "with -Project, region, credentials and addresses are those of the connection that listed the project")
        : !command.PassThru
            ? GesErrors.SettingInvalid(nameof(ConnectGesCommand.PassThru), "-Project sets no default connection, and needs -PassThru")
        : null;

    private string? NotEmpty(string name, string? value) =>
        _given.Contains(name) && string.IsNullOrWhiteSpace(value) ? throw GesErrors.InputMissing("-" + name) : value;

    private Uri? Address(string name, Uri? value)
    {
        NotEmpty(name, value?.OriginalString);
        return value;
    }

    private GesCredential? Credential() => Way()?[0] switch
    {
        nameof(ConnectGesCommand.AccessKey) => new GesCredential.AccessKey(
            Text(nameof(ConnectGesCommand.AccessKey), command.AccessKey),
            Secret(nameof(ConnectGesCommand.SecretKey), command.SecretKey),
            IsGiven(nameof(ConnectGesCommand.SecurityToken))
                ? Secret(nameof(ConnectGesCommand.SecurityToken), command.SecurityToken) : null),
        nameof(ConnectGesCommand.Credential) => Password(),
        nameof(ConnectGesCommand.Token) => new GesCredential.Token(Secret(nameof(ConnectGesCommand.Token), command.Token)),
        nameof(ConnectGesCommand.EcsAgency) => new GesCredential.EcsAgency(),
        _ => null,
    };

    /// <summary>The group of the call; parameters of the call take precedence over $PSDefaultParameterValues. Null for none.</summary>
    private string[]? Way()
    {
        var ways = Ways.Where(way => way.Any(IsGiven)).ToList();
        var called = ways.Where(way => way.Any(name => IsGiven(name) && !_byDefault.Contains(name))).ToList();
        var possible = called.Count > 0 ? called : ways;
        return possible.Count > 1
            ? throw GesErrors.CredentialsConflict(possible[0].First(IsGiven), possible[1].First(IsGiven))
            : possible.FirstOrDefault();
    }

    /// <summary>Whether a parameter was given. A switch with the value false was not.</summary>
    private bool IsGiven(string name) => _given.Contains(name) && (name != nameof(ConnectGesCommand.EcsAgency) || command.EcsAgency);

    private GesCredential.Password Password()
    {
        var user = Checked(nameof(ConnectGesCommand.Credential), command.Credential);
        var domain = Text(nameof(ConnectGesCommand.DomainName), command.DomainName);
        return user.Password.Length > 0
            ? new GesCredential.Password(user.UserName.TrimStart('\\'), user.Password, domain, Agency())
            : throw GesErrors.CredentialEmpty(nameof(ConnectGesCommand.Credential));
    }

    private GesAgency? Agency() =>
        (IsGiven(nameof(ConnectGesCommand.AgencyName)), IsGiven(nameof(ConnectGesCommand.AgencyDomainName))) switch
    {
        (false, false) => null,
        (true, true) => new GesAgency(
            Text(nameof(ConnectGesCommand.AgencyName), command.AgencyName),
            Text(nameof(ConnectGesCommand.AgencyDomainName), command.AgencyDomainName)),
        (false, _) => throw GesErrors.AgencyIncomplete("-" + nameof(ConnectGesCommand.AgencyName)),
        _ => throw GesErrors.AgencyIncomplete("-" + nameof(ConnectGesCommand.AgencyDomainName)),
    };

    private string Text(string name, string? value) =>
        !IsGiven(name) ? throw GesErrors.CredentialMissing(name)
            : string.IsNullOrWhiteSpace(value) ? throw GesErrors.CredentialEmpty(name) : value!;

    private SecureString Secret(string name, SecureString? value) =>
        !IsGiven(name) ? throw GesErrors.CredentialMissing(name)
        : ReferenceEquals(value, SecretAloneAttribute.NotSecure) ? throw GesErrors.SecretNotSecure(name)
        : value is not { Length: > 0 } ? throw GesErrors.CredentialEmpty(name)
        : value;

    private PSCredential Checked(string name, PSCredential? value) =>
        !IsGiven(name) ? throw GesErrors.CredentialMissing(name)
        : ReferenceEquals(value, PSCredential.Empty) ? throw GesErrors.NotAUserCredential(name)
        : value is not { UserName.Length: > 0 } ? throw GesErrors.CredentialEmpty(name)
        : value;

    /// <summary>A copy that can be cleared: PSCredential returns the same NetworkCredential each time.</summary>
    private NetworkCredential? ProxyCredential()
    {
        if (!IsGiven(nameof(ConnectGesCommand.ProxyCredential)))
        {
            return null;
        }

        var credential = Checked(nameof(ConnectGesCommand.ProxyCredential), command.ProxyCredential);
        var user = credential.GetNetworkCredential();
        return new NetworkCredential(user.UserName, credential.Password, user.Domain);
    }
}
