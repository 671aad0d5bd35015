using System.Management.Automation;
using System.Net;
using System.Security;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Loading;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Chooses region, project and credentials, and proves them with one call.</summary>
[Cmdlet(VerbsCommunications.Connect, "Ges", DefaultParameterSetName = EnvironmentSet, HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(GesConnection))]
public sealed class ConnectGesCommand : GesCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string AccessKeySet = "AccessKey";
    private const string CredentialSet = "Credential";
    private const string TokenSet = "Token";
    private const string EcsAgencySet = "EcsAgency";

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    [Parameter(ParameterSetName = AccessKeySet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? AccessKey { get; set; }

    [Parameter(ParameterSetName = AccessKeySet, Mandatory = true)]
    [SecretAlone]
    [ValidateSecret]
    public SecureString? SecretKey { get; set; }

    [Parameter(ParameterSetName = AccessKeySet)]
    [SecretAlone]
    [ValidateSecret]
    public SecureString? SecurityToken { get; set; }

    [Parameter(ParameterSetName = CredentialSet, Mandatory = true)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    [Parameter(ParameterSetName = CredentialSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? DomainName { get; set; }

    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? AgencyName { get; set; }

    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? AgencyDomainName { get; set; }

    [Parameter(ParameterSetName = TokenSet, Mandatory = true)]
    [SecretAlone]
    [ValidateSecret]
    public SecureString? Token { get; set; }

    [Parameter(ParameterSetName = EcsAgencySet, Mandatory = true)]
    public SwitchParameter EcsAgency { get; set; }

    [Parameter]
    [ValidateId(Hint = "Projects are named by -ProjectName.")]
    public string? ProjectId { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectNameCompleter))]
    public string? ProjectName { get; set; }

    [Parameter]
    [ValidateNotNull]
    public Uri? Endpoint { get; set; }

    [Parameter]
    [ValidateNotNull]
    public Uri? IamEndpoint { get; set; }

    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 60;

    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    [Parameter]
    [ValidateNotNull]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override IGesClient Open() => ClientLoader.Factory.Create(
        new GesSettings
        {
            Region = Region,
            ProjectId = ProjectId,
            ProjectName = ProjectName,
            Endpoint = Endpoint,
            IamEndpoint = IamEndpoint,
            Credential = GivenCredential(),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            Proxy = Proxy,
            ProxyCredential = GivenProxyCredential(),
        },
        WriteVerbose);

    /// <summary>
    /// PowerShell hangs what a command was given on every error and verbose record that it writes, and Export-Clixml writes that out: on
    /// Linux and macOS a SecureString in clear, as hexadecimal.
    /// </summary>
    protected override void BeginProcessing()
    {
        foreach (var name in MyInvocation.BoundParameters.Where(given => given.Value is SecureString or PSCredential).Select(given => given.Key).ToArray())
        {
            MyInvocation.BoundParameters.Remove(name);
        }
    }

    /// <summary>A connection that was not proved is not kept: the former one stays.</summary>
    private protected override async Task ExecuteAsync()
    {
        try
        {
            await Client.ProveAsync(Call).ConfigureAwait(false);
        }
        catch
        {
            Client.Dispose();
            throw;
        }

        var connection = new GesConnection(Client);
        await Pump.InvokeAsync(() =>
        {
            ConnectionStore.Default = connection;
            if (PassThru)
            {
                WriteObject(connection);
            }
        }).ConfigureAwait(false);
    }

    private protected override bool IsTerminating(GesException error) => true;

    private GesCredential? GivenCredential() => ParameterSetName switch
    {
        AccessKeySet => new GesCredential.AccessKey(AccessKey!, SecretKey!, SecurityToken),
        CredentialSet => new GesCredential.Password(Credential!.UserName.TrimStart('\\'), Credential.Password, DomainName!, GivenAgency()),
        TokenSet => new GesCredential.Token(Token!),
        EcsAgencySet when EcsAgency => new GesCredential.EcsAgency(),
        _ => null,
    };

    /// <summary>A copy of our own, which can be wiped: PSCredential gives out the same object each time.</summary>
    private NetworkCredential? GivenProxyCredential() => ProxyCredential?.GetNetworkCredential() is { } user
        ? new NetworkCredential(user.UserName, ProxyCredential.Password, user.Domain)
        : null;

    private GesAgency? GivenAgency() => (AgencyName, AgencyDomainName) switch
    {
        (null, null) => null,
        ({ } name, { } domain) => new GesAgency(name, domain),
        (null, _) => throw GesErrors.AgencyIncomplete("-" + nameof(AgencyName)),
        _ => throw GesErrors.AgencyIncomplete("-" + nameof(AgencyDomainName)),
    };
}
