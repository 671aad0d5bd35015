using System.Management.Automation;
using System.Management.Automation.Language;
using System.Security;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Errors;
using GesPowerShell.Inputs;
using GesPowerShell.Loading;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// Chooses region, project and credentials, and checks them with one read. No parameter is mandatory or validated by an attribute: an error
/// of PowerShell's parameter binder does not end a script, and its next line could act with other credentials.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "Ges", HelpUri = HelpLinks.Authentication)]
[OutputType(typeof(GesConnection))]
public sealed class ConnectGesCommand : GesCmdlet
{
    /// <summary>Maximum number of connections to projects that are proved concurrently.</summary>
    private const int ProjectsAtOnce = 8;

    private readonly List<(GesProject Project, object? Given)> _projects = [];
    private ConnectParameters? _parameters;
    private bool _hadDefault;
    private bool _isOfProjects;
    private bool _isRefused;

    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    [Parameter]
    public string? AccessKey { get; set; }

    [Parameter]
    [SecretAlone]
    public SecureString? SecretKey { get; set; }

    [Parameter]
    [SecretAlone]
    public SecureString? SecurityToken { get; set; }

    [Parameter]
    [UserCredential]
    public PSCredential? Credential { get; set; }

    [Parameter]
    public string? DomainName { get; set; }

    [Parameter]
    public string? AgencyName { get; set; }

    [Parameter]
    public string? AgencyDomainName { get; set; }

    [Parameter]
    [SecretAlone]
    public SecureString? Token { get; set; }

    [Parameter]
    public SwitchParameter EcsAgency { get; set; }

    [Parameter]
    public string? ProjectId { get; set; }

    [Parameter]
    [ArgumentCompleter(typeof(ProjectNameCompleter))]
    public string? ProjectName { get; set; }

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? Project { get; set; }

    [Parameter]
    public Uri? Endpoint { get; set; }

    [Parameter]
    public Uri? IamEndpoint { get; set; }

    [Parameter]
    public int? TimeoutSec { get; set; } = 60;

    [Parameter]
    public Uri? Proxy { get; set; }

    [Parameter]
    [UserCredential]
    public PSCredential? ProxyCredential { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// Drops the former default connection before any check, so that a failed call drops it too. Projects from the pipeline, even none, do
    /// not change the default connection.
    /// </summary>
    protected override void BeginProcessing()
    {
        _isOfProjects = MyInvocation.ExpectingInput || IsBound(nameof(Project));
        if (_isOfProjects)
        {
            ConnectionStore.ForbidEnvironment();
        }
        else
        {
            _hadDefault = ConnectionStore.BeginConnect();
        }

        var defaults = new DefaultParameterValues(this);
        _parameters = new ConnectParameters(
            this, MyInvocation.BoundParameters.Keys,
            MyInvocation.BoundParameters.Where(bound => defaults.Has(bound.Key, bound.Value)).Select(bound => bound.Key));
        HideSecrets();
        if (_isOfProjects && _parameters.ProblemWithProjects() is { } problem)
        {
            WriteError(problem.ToRecord(null));
            _isRefused = true;
        }
    }

    protected override void ProcessRecord()
    {
        if (!_isOfProjects || _isRefused)
        {
            return;
        }

        if (Project?.BaseObject is GesProject { Region: null } outside)
        {
            WriteVerbose(Display.Safe($"Project '{outside}' belongs to no region and is left out."));
        }
        else if (Project?.BaseObject is GesProject project)
        {
            _projects.Add((project, project));
        }
        else
        {
            Refuse(
                Project is null
                    ? GesErrors.InputMissing("-" + nameof(Project))
                    : GesErrors.WrongKindOfObject(
                        $"A {ObjectOrigin.Of(Project).TypeName}", "projects as Get-GesProject returned them in this session"),
                PSObjects.Unwrap(Project));
        }
    }

    protected override void EndProcessing()
    {
        if (_isOfProjects)
        {
            if (_projects.Count > 0)
            {
                Run(ConnectProjectsAsync);
            }

            return;
        }

        IGesClient client;
        try
        {
            client = ClientLoader.Factory.Create(_parameters!.ToSettings(), WriteVerbose);
        }
        catch (GesException e)
        {
            End(e);
            return;
        }

        Run(() => CheckAccessAsync(client));
    }

    /// <summary>Checks the connection and disposes of it when that fails.</summary>
    private async Task CheckAccessAsync(IGesClient client)
    {
        try
        {
            await client.CheckAccessAsync(Context).ConfigureAwait(false);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        var connection = new GesConnection(client);
        await Dispatcher.InvokeAsync(() =>
        {
            ConnectionStore.Default = connection;
            if (PassThru)
            {
                WriteObject(connection);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Connects to the projects in order, a few concurrently. An error of one does not stop the others.</summary>
    private Task ConnectProjectsAsync() => ReadAhead.ForEachAsync(
        _projects, ProjectsAtOnce, item => ConnectAsync(item.Project), async (item, connecting) =>
    {
        try
        {
            var connection = await connecting.ConfigureAwait(false);
            await Dispatcher.InvokeAsync(() => WriteObject(connection)).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            var shown = e.With($"The project is {Display.Safe(item.Project.ToString())} ({Display.Safe(item.Project.ProjectId)}).");
            await Dispatcher.InvokeAsync(() => WriteError(shown.ToRecord(item.Given))).ConfigureAwait(false);
        }
    });

    private async Task<GesConnection> ConnectAsync(GesProject project)
    {
        var listedBy = project.Handle?.Client ?? throw GesErrors.ConnectionClosed(project.ToString());
        var client = listedBy.ForProject(project.Region!, project.ProjectId, project.Name);
        try
        {
            await client.CheckAccessAsync(Context).ConfigureAwait(false);
            return new GesConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Every error ends the command, since a script must not go on without its connection.</summary>
    private protected override void End(GesException error) =>
        this.EndWith(_hadDefault ? error.With(GesErrors.FormerDefaultDropped) : error, null);

    /// <summary>
    /// Drops the default connection also when the parameter binder refused the call: PowerShell then calls Dispose without BeginProcessing.
    /// Completion and Get-Help create cmdlets too, but do not dispose of them.
    /// </summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _parameters is null)
        {
            ConnectionStore.BeginConnect();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// Removes secrets from the invocation info. PowerShell attaches the bound parameters and the script line to each error and verbose
    /// record, and Export-Clixml writes them to a file, on Linux and macOS even a SecureString in plain hexadecimal. The line may contain a
    /// secret too.
    /// </summary>
    private void HideSecrets()
    {
        var secrets = MyInvocation.BoundParameters.Where(given => given.Value is SecureString or PSCredential)
            .Select(given => given.Key).ToArray();
        foreach (var name in secrets)
        {
            MyInvocation.BoundParameters.Remove(name);
        }

        if (secrets.Length > 0)
        {
            var (file, line, shown) = (MyInvocation.ScriptName, MyInvocation.ScriptLineNumber, $"{MyInvocation.InvocationName} …");
            MyInvocation.DisplayScriptPosition = new ScriptExtent(
                new ScriptPosition(file, line, 1, shown), new ScriptPosition(file, line, shown.Length + 1, shown));
        }
    }
}
