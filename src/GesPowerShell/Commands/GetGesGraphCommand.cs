using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists graphs, or finds them by name, id, status or tag.</summary>
[Cmdlet(VerbsCommon.Get, "GesGraph", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ListGraphs)]
[OutputType(typeof(GesGraph))]
public sealed class GetGesGraphCommand : ReadingCmdlet
{
    private readonly GraphResolver _resolver = new(GraphDirectory.OfConnections());
    private StatusFilter? _status;
    private TagFilter? _tags;

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

    /// <summary>Hashtables, or strings such as <c>env</c> and <c>env=dev</c>.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TagCompleter))]
    public object?[]? Tag { get; set; }

    private protected override GesException? ParameterProblem() =>
        (IsBound(nameof(Status)) ? StatusWords.ProblemOfGraph(Status) : null) ?? (IsBound(nameof(Tag)) ? TagFilter.Problem(Tag) : null);

    /// <summary>Lists all graphs only in a call without these parameters: an empty parameter value must not mean every graph.</summary>
    private protected override void ReadRecord()
    {
        var inputs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);
        if (ParameterSetName == ParameterSets.ByName)
        {
            inputs.AddNames(Name, "-" + nameof(Name));
        }
        else if (ParameterSetName == ParameterSets.ById)
        {
            inputs.AddIds(GraphId);
        }
        else if (IsBound(nameof(InputObject)))
        {
            inputs.AddObjects(InputObject);
        }
        else
        {
            List(new ListGraphs(), (_, graphs) => WriteAsync(graphs.Where(Passes)));
        }

        if (inputs.Items.Count > 0)
        {
            Read(inputs.Items, () => ReadAsync(inputs.Items));
        }
    }

    /// <summary>Reads graphs by id. A graph from the list is not read again; an input object is, since it may be hours old.</summary>
    private async Task ReadAsync(IReadOnlyList<GraphInput> inputs)
    {
        var selected = await SelectAsync(inputs).ConfigureAwait(false);
        var matches = await _resolver.ResolveAsync(selected, Context, WriteErrorAsync).ConfigureAwait(false);
        await ReadEachAsync(
            matches,
            async (match, client) => match.Listed ?? await client.SendAsync(new ShowGraph(match.Id), Context).ConfigureAwait(false),
            graph => WriteAsync(new[] { graph }.Where(Passes))).ConfigureAwait(false);
    }

    private bool Passes(GesGraph graph) =>
        (_status ??= new StatusFilter(Status)).Passes(graph.Status) && (_tags ??= new TagFilter(Tag)).Passes(graph.Tags);
}
