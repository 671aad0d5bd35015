using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists graphs, or finds them by name, id or status.</summary>
[Cmdlet(VerbsCommon.Get, "GesGraph", DefaultParameterSetName = ParameterSets.ById, HelpUri = HelpLinks.ListGraphs)]
[OutputType(typeof(GesGraph))]
public sealed class GetGesGraphCommand : ConnectedCmdlet
{
    private readonly GraphInputs inputs = new();
    private StatusFilter? filter;

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GraphName")]
    [ValidateGraphName]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string[]? Name { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateId]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string[]? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public GesGraph[]? InputObject { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateGraphStatus]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphStatusCompleter))]
    public string[]? Status { get; set; }

    protected override void ProcessRecord() => inputs.Add(
        ParameterSetName == ParameterSets.ByName ? Name : null,
        ParameterSetName == ParameterSets.ById ? GraphId : null,
        ParameterSetName == ParameterSets.ByObject ? InputObject : null);

    private protected override async Task ExecuteAsync()
    {
        if (inputs.Items.Count == 0)
        {
            if (!MyInvocation.ExpectingInput)
            {
                await Client.List(new ListGraphs()).ForEachPageAsync(Call, page => WriteAsync(page.Where(HasStatus))).ConfigureAwait(false);
            }

            return;
        }

        foreach (var match in await GraphResolver.ResolveAsync(inputs, Client, Call, WriteErrorAsync).ConfigureAwait(false))
        {
            await ShowAsync(match).ConfigureAwait(false);
        }
    }

    /// <summary>What a list has just shown is not read again; an object that was passed in may be hours old.</summary>
    private async Task ShowAsync(GraphMatch match)
    {
        try
        {
            var graph = match.IsListed
                ? match.Graph!
                : await Client.SendAsync(new ShowGraph(match.Id), Call).ConfigureAwait(false);
            await WriteAsync(new[] { graph }.Where(HasStatus)).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            await WriteErrorAsync(e, match.Given).ConfigureAwait(false);
        }
    }

    private bool HasStatus(GesGraph graph) => (filter ??= new StatusFilter(Status)).Passes(graph.Status);
}
