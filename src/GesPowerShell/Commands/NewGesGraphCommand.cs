using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// Creates graphs: one from the parameters, or one for each row of the pipeline. GES starts no job; the state of the graph shows when it is
/// ready.
/// </summary>
[Cmdlet(VerbsCommon.New, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, HelpUri = HelpLinks.CreateGraph)]
[OutputType(typeof(GesJob))]
public sealed class NewGesGraphCommand : ChangingCmdlet
{
    private readonly NewGraphs _graphs = new();
    private HashSet<string> _commandLine = [];
    private TemplateGraph? _template;

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GraphName")]
    public string? Name { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SizeCompleter))]
    public string? Size { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VpcCompleter))]
    public string? VpcId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SubnetCompleter))]
    public string? SubnetId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SecurityGroupCompleter))]
    public string? SecurityGroupId { get; set; }

    [Parameter]
    public PSObject? Template { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CryptAlgorithmCompleter))]
    public string? CryptAlgorithm { get; set; }

    [Parameter]
    public SwitchParameter EnableHttps { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ArchCompleter))]
    public string? Arch { get; set; }

    [Parameter]
    public SwitchParameter EnableMultiAz { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PublicBindTypeCompleter))]
    public string? PublicBindType { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? EipId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(MasterKeyCompleter))]
    public string? MasterKeyId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AuditLogGroupName { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(EnterpriseProjectCompleter))]
    public string? EnterpriseProjectId { get; set; }

    [Parameter]
    [Alias("Tags")]
    [ArgumentCompleter(typeof(TagCompleter))]
    public object? Tag { get; set; }

    [Parameter]
    public SwitchParameter EnableRbac { get; set; }

    [Parameter]
    public SwitchParameter EnableMultiLabel { get; set; }

    [Parameter]
    public SwitchParameter IsDynamicGraph { get; set; }

    [Parameter]
    public SwitchParameter EnableFullTextIndex { get; set; }

    [Parameter]
    public SwitchParameter EnableHyg { get; set; }

    /// <summary>A string, or an object such as the VertexIdType of a graph of the database edition.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VertexIdTypeCompleter))]
    public object? VertexIdType { get; set; }

    [Parameter]
    [ValidateRange(1, 128)]
    public int? VertexIdLength { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SortKeyTypeCompleter))]
    public string? SortKeyType { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? CapacityRatio { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    private protected override GesRunOptions RunOptions => WaitOptions(Wait, TimeoutSec, PollIntervalSec);

    private protected override IReadOnlyCollection<IInput> Inputs => _graphs.Items;

    /// <summary>
    /// The error for an empty parameter value, which would otherwise be replaced by the value of the row, the template or GES's default.
    /// </summary>
    private protected override GesException? ParameterProblem()
    {
        _commandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        var empty = MyInvocation.BoundParameters.FirstOrDefault(bound => bound.Key is not nameof(Connection) && IsEmpty(bound.Value)).Key;
        if (empty is not null)
        {
            return GesErrors.InputMissing("-" + empty);
        }

        GesException? problem = null;
        _template = IsBound(nameof(Template)) ? TemplateGraph.Of(Template, out problem) : null;
        return problem;
    }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (_template?.Missing(_commandLine.Contains).ToList() is { Count: > 0 } missing)
        {
            WriteWarning(GesWarnings.NotInTemplate(_template.Given.GraphName ?? "", missing));
        }
    }

    protected override void ProcessRecord()
    {
        if (!IsRefused)
        {
            AddRecord();
        }

        // PowerShell keeps a parameter value that a row has bound until a later row binds the parameter again. A row without a size would
        // get the size of the row before, so these values are reset.
        foreach (var parameter in MyInvocation.BoundParameters.Keys.Where(name => !_commandLine.Contains(name)).ToList())
        {
            MyInvocation.BoundParameters.Remove(parameter);
        }
    }

    private void AddRecord()
    {
        if (!IsBound(nameof(InputObject)))
        {
            AddRow(null);
            return;
        }

        foreach (var item in InputObject.OrOneNull())
        {
            if (NewGraphRow.Of(item, out var problem) is { } row)
            {
                AddRow(row);
            }
            else
            {
                Refuse(problem!, item is null ? null : GivenObject.Of(item).Value);
            }
        }
    }

    private void AddRow(NewGraphRow? row)
    {
        var given = MyInvocation.BoundParameters
            .Where(bound => _commandLine.Contains(bound.Key) || !IsEmpty(bound.Value))
            .ToDictionary(bound => bound.Key, bound => (object?)bound.Value, StringComparer.OrdinalIgnoreCase);
        if (row?.Name is { } name && !given.ContainsKey(nameof(Name)))
        {
            given[nameof(Name)] = name;
        }

        var target = row?.Given ?? (object?)Name;
        try
        {
            var request = new NewGraphSettings(given, row?.Fields, _template?.FieldsFor(Connection)).ToRequest();
            if (!_graphs.Add(new NewGraph(request, target, row?.Source(request.Name) ?? SourceOf(request))))
            {
                WriteVerbose($"Graph '{request.Name}' was given before, with the same settings: it is created once.");
            }
        }
        catch (GesException e)
        {
            Refuse(e, target);
        }
    }

    /// <summary>Without a connection parameter the new graph is created in the project of the template.</summary>
    private ObjectSource SourceOf(CreateGraph request) => _template is { Given: { } given } && !IsBound(nameof(Connection))
        ? new ObjectSource(request.Name, given.Region, given.ProjectId, given.Handle)
        : new ObjectSource(request.Name, null, null, null);

    private protected override async Task ExecuteAsync()
    {
        var selected = await SelectAsync(_graphs.Items).ConfigureAwait(false);
        var quotas = new GraphQuotas(Context);
        var possible = new List<(NewGraph Graph, IGesClient Client)>();
        foreach (var (graph, clients) in selected)
        {
            if (await quotas.TryUseOneAsync(clients[0]).ConfigureAwait(false))
            {
                possible.Add((graph, clients[0]));
            }
            else
            {
                await WriteErrorAsync(GesErrors.NoGraphQuota(graph.Request.Name), graph.Given, clients[0]).ConfigureAwait(false);
            }
        }

        var agreed = new List<RunItem<GesChange>>();
        await Dispatcher.InvokeAsync(() => agreed.AddRange(
            from item in possible
            let request = item.Graph.Request
            where Ask(TargetName($"graph {request.Name}", item.Client), request.Operation, Action(request), item.Graph.Given)
            select ToItem(item.Client, request, item.Graph.Given))).ConfigureAwait(false);
        await SendAsync([.. agreed]).ConfigureAwait(false);
    }

    private static string Action(CreateGraph request) => $"Create with {GraphSize.ToWord(request.SizeIndex)} edges, "
        + "billed until it is deleted";

    private static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
