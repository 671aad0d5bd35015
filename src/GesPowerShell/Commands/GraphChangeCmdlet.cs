using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Errors;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that changes graphs. It resolves the graphs, asks the user about each, then sends all changes together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphChangeCmdlet : ChangingCmdlet
{
    private readonly GraphInputs _inputs;

    /// <param name="accepted">The accepted kinds of input objects.</param>
    private protected GraphChangeCmdlet(ObjectKinds accepted) => _inputs = new GraphInputs(accepted, Refuse);

    /// <summary>
    /// Graphs, jobs or names. Of values without a parameter name, PowerShell binds strings to -Name, which takes them unconverted, and
    /// other objects to this one.
    /// </summary>
    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
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

    private protected abstract ChangeSemantics Semantics { get; }

    /// <summary>The action in the text of <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    private protected virtual string Action => Semantics.Operation;

    /// <summary>The action for one graph; the default is <see cref="Action"/>.</summary>
    private protected virtual string ActionOf(GraphMatch graph) => Action;

    /// <summary>
    /// Whether a graph is read before the question: because the rules need its current state, or because its data cannot be had again and
    /// its name comes from a row. A graph that was not read from the list then costs one request.
    /// </summary>
    private protected virtual bool ReadsBeforeAsking(GraphMatch graph) => false;

    /// <summary>Creates the request for a graph, on any thread.</summary>
    private protected abstract GesChange ToChange(GraphMatch graph);

    /// <summary>
    /// The error for a graph for which the change is impossible. Such a graph is neither asked about nor shown by -WhatIf. Only properties
    /// that never change, such as the edition, are taken from an input object, since it may be hours old. It is called on the pipeline
    /// thread.
    /// </summary>
    private protected virtual GesException? ProblemOf(GraphMatch graph) =>
        Semantics.EditionError(graph.Edition, graph.Name ?? graph.Id)
        ?? (graph.Listed is { } listed ? ScalingRules.EngineProblem(listed, Semantics) : null);

    /// <summary>Reads the state that the question needs, on any thread. Graphs that it does not return are not changed.</summary>
    private protected virtual Task<IReadOnlyList<GraphMatch>> PrepareAsync(IReadOnlyList<GraphMatch> graphs) =>
        graphs.Any(ReadsBeforeAsking) ? ReadAsync(graphs) : Task.FromResult(graphs);

    /// <summary>Changes the graphs that the user has confirmed, on any thread.</summary>
    private protected virtual Task<IReadOnlyList<GesOutcome?>> ExecuteConfirmedAsync(IReadOnlyList<GraphMatch> graphs) =>
        SendAsync([.. graphs.Select(graph => ToItem(graph.Client, ToChange(graph), graph.Given))]);

    /// <summary>A further value of the current record, such as the path of an export; null for none.</summary>
    private protected virtual object? RecordValue => null;

    /// <summary>Called after the confirmation, on any thread. Returns the graphs for which a request is sent.</summary>
    private protected virtual Task<IReadOnlyList<GraphMatch>> BeforeSendingAsync(IReadOnlyList<GraphMatch> graphs) =>
        Task.FromResult(graphs);

    /// <summary>Called when the changes have ended, on any thread. The outcome is null for graphs whose change was not sent.</summary>
    private protected virtual Task OnSentAsync(IReadOnlyList<GraphMatch> graphs, IReadOnlyList<GesOutcome?> outcomes) => Task.CompletedTask;

    private protected override IReadOnlyCollection<IInput> Inputs => _inputs.Items;

    protected override void ProcessRecord()
    {
        _inputs.RecordValue = RecordValue;
        if (ParameterSetName == ParameterSets.ByName)
        {
            _inputs.AddNames(Name, "-" + nameof(Name));
        }
        else if (ParameterSetName == ParameterSets.ById)
        {
            _inputs.AddIds(GraphId);
        }
        else
        {
            _inputs.AddObjects(InputObject);
        }
    }

    private protected override async Task ExecuteAsync()
    {
        // Connections are selected first, so that no request is sent for an object of another project.
        var inputs = await SelectAsync(_inputs.Items).ConfigureAwait(false);
        var graphs = await new GraphResolver(GraphDirectory.OfConnections())
            .ResolveAsync(inputs, Context, WriteErrorAsync).ConfigureAwait(false);
        graphs = await PrepareAsync(graphs).ConfigureAwait(false);
        IReadOnlyList<GraphMatch> confirmed = [];
        await Dispatcher.InvokeAsync(() => confirmed = Confirmed(graphs)).ConfigureAwait(false);
        confirmed = await BeforeSendingAsync(confirmed).ConfigureAwait(false);
        var outcomes = await ExecuteConfirmedAsync(confirmed).ConfigureAwait(false);
        await OnSentAsync(confirmed, outcomes).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads the current state of the graphs. A graph that cannot be read is an error and is not changed, and so is one whose row has the
    /// name of another graph. Where reading is not permitted, only GES checks the rules.
    /// </summary>
    private async Task<IReadOnlyList<GraphMatch>> ReadAsync(IReadOnlyList<GraphMatch> graphs)
    {
        var known = new List<GraphMatch>();
        await ReadAhead.ForEachAsync(graphs, ThrottleLimit, ReadAsync, async (graph, reading) =>
        {
            try
            {
                known.Add(await reading.ConfigureAwait(false) is { } now ? graph.Read(now) : graph);
            }
            catch (GesException e) when (e.Kind == GesErrorKind.PermissionDenied)
            {
                Context.Verbose?.Invoke($"{graph.Description} could not be read, so GES alone checks the rules: {e.Message}");
                known.Add(graph);
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, graph.Given, graph.Client).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return known;
    }

    /// <summary>Reads a graph; null for a graph that need not be read.</summary>
    private async Task<GesGraph?> ReadAsync(GraphMatch graph) => graph.Listed
        ?? (ReadsBeforeAsking(graph) ? await graph.Client.SendAsync(new ShowGraph(graph.Id), Context).ConfigureAwait(false) : null);

    private List<GraphMatch> Confirmed(IReadOnlyList<GraphMatch> graphs)
    {
        var confirmed = new List<GraphMatch>(graphs.Count);
        foreach (var graph in graphs)
        {
            if (ProblemOf(graph) is { } problem)
            {
                WriteError(problem.ToRecord(graph.Given));
            }
            else if (Ask(TargetName(graph.Description, graph.Client), Semantics.Operation, ActionOf(graph), graph.Given))
            {
                confirmed.Add(graph);
            }
        }

        return confirmed;
    }
}
