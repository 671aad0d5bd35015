using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists graphs, or finds them by name, id or status.</summary>
[Cmdlet(VerbsCommon.Get, "GesGraph", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ListGraphs)]
[OutputType(typeof(GesGraph))]
public sealed class GetGesGraphCommand : ConnectedCmdlet
{
    private readonly GraphInputs inputs;
    private StatusFilter? filter;

    public GetGesGraphCommand() => inputs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);

    [Parameter(ParameterSetName = ParameterSets.ByObject, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<GraphNameCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0)]
    [Alias("GraphName")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string?[]? Name { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string?[]? GraphId { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>What was given as null or as an empty list must never mean every graph.</summary>
    private bool IsListOfAll => inputs.Items.Count == 0 && !inputs.AreAllRefused && !MyInvocation.ExpectingInput;

    private protected override bool HasWork => !inputs.AreAllRefused;

    private protected override GesException? ParameterProblem() => IsBound(nameof(Status)) ? StatusWords.ProblemOfGraph(Status) : null;

    protected override void ProcessRecord()
    {
        if (ParameterSetName == ParameterSets.ByName)
        {
            inputs.AddNames(Name);
        }
        else if (ParameterSetName == ParameterSets.ById)
        {
            inputs.AddIds(GraphId);
        }
        else if (IsBound(nameof(InputObject)))
        {
            inputs.AddObjects(InputObject);
        }
    }

    private protected override async Task ExecuteAsync()
    {
        if (IsListOfAll)
        {
            await Client.List(new ListGraphs()).ForEachPageAsync(Call, page => WriteAsync(page.Where(HasStatus))).ConfigureAwait(false);
            return;
        }

        foreach (var match in await GraphResolver.ResolveAsync(inputs.Items, Client, Call, WriteErrorAsync).ConfigureAwait(false))
        {
            await ShowAsync(match).ConfigureAwait(false);
        }
    }

    /// <summary>What a list has just shown is not read again; an object that was passed in may be hours old.</summary>
    private async Task ShowAsync(GraphMatch match)
    {
        try
        {
            var graph = match.Listed ?? await Client.SendAsync(new ShowGraph(match.Id), Call).ConfigureAwait(false);
            await WriteAsync(new[] { graph }.Where(HasStatus)).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            await WriteErrorAsync(e, match.Given).ConfigureAwait(false);
        }
    }

    private bool HasStatus(GesGraph graph) => (filter ??= new StatusFilter(Status)).Passes(graph.Status);
}
