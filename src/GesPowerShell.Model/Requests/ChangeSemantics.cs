namespace GesPowerShell;

/// <summary>
/// What one operation does to its graph, as data: how it may be repeated, how a lost request is recognised, what a refusal means and when a
/// wait is over. Sending, reconciling, waiting, completion and messages read it, and none of them asks for the operation's name.
/// States are the codes of <see cref="GraphStatus"/>. The defaults are those of an operation that is known by its job alone.
/// </summary>
/// <param name="operation">Word of <see cref="GesJob.Operation"/>.</param>
internal sealed partial class ChangeSemantics(string operation)
{
    /// <summary>Word of <see cref="GesJob.Operation"/>.</summary>
    public string Operation => operation;

    /// <summary>The cmdlet that sends it, for completion and messages; null where the module has none.</summary>
    public string? Cmdlet { get; init; }

    /// <summary>States in which GES accepts it: Tab offers those graphs first. Empty where they are not known.</summary>
    public HashSet<string> AcceptedIn { get; init; } = [];

    /// <summary>The error for a graph of the database edition; null where GES accepts that edition.</summary>
    public Func<string, GesException>? DatabaseEditionError { get; init; }

    /// <summary>
    /// The error for a graph in whose state the change is impossible, before or after GES has refused it; null where it is possible.
    /// </summary>
    public Func<GraphChange, GesGraph, GesException?, GesException?> StateError { get; init; } = (_, _, _) => null;

    /// <summary>Whether a request whose answer was lost, and of which no trace was found, is sent once more.</summary>
    public ResendPolicy Resend { get; init; } = ResendPolicy.Never;

    /// <summary>
    /// Whether it is sent again after a refusal although the graph reads as fit for it. The state can lag behind; but a refused operation that
    /// always acts is not repeated on the strength of a state.
    /// </summary>
    public bool RepeatsRefused { get; init; }

    /// <summary>
    /// Whether the graph and its jobs are read before the request is sent. An unfit graph is then not asked for it at all, and a job that is
    /// new afterwards shows that a request without an answer was carried out.
    /// </summary>
    public bool ReadsGraphFirst { get; init; }

    /// <summary>States that show that a request without an answer was carried out, or that another's request does the same already.</summary>
    public HashSet<string> TraceStates { get; init; } = [];

    /// <summary>How long a trace is looked for. A request that begins later stays unknown.</summary>
    public TimeSpan LookFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>States in which it has arrived. Empty: only the job tells.</summary>
    public HashSet<string> TargetStates { get; init; } = [];

    /// <summary>Whether the graph is in the target states before as well: then only a graph that was seen to move has arrived.</summary>
    public bool MustBeSeenMoving { get; init; }

    /// <summary>States that show that the graph has moved since the request.</summary>
    public HashSet<string> MovedStates { get; init; } = GraphStatus.Moving;

    /// <summary>States in which the graph was before: readings of them after the job's success may be late ones.</summary>
    public HashSet<string> EarlierStates { get; init; } = [];

    /// <summary>States that the change itself passes through after its job has succeeded, although they are on the other side.</summary>
    public HashSet<string> PassedStates { get; init; } = [];

    /// <summary>States that contradict a success: the graph has been changed since.</summary>
    public HashSet<string> OtherSide { get; init; } = [];

    /// <summary>Whether it has ended when its graph is gone.</summary>
    public bool EndsWithGraph { get; init; }

    /// <summary>Whether it takes the graph through states that show it, to one that it ends in.</summary>
    public bool MovesGraph => TargetStates.Count > 0;

    /// <summary>Whether waiting for it means reading the graph as well as the job.</summary>
    public bool EndsInGraph => MovesGraph || EndsWithGraph;

    /// <summary>Whether being in the target state without a job means that the change was not needed.</summary>
    public bool CanBeNotNeeded => !MustBeSeenMoving;

    /// <summary>Whether GES can be expected to accept it for this graph as it was last read.</summary>
    public bool Fits(GesGraph graph) =>
        (AcceptedIn.Count == 0 || AcceptedIn.Contains(graph.StatusCode)) && EditionError(graph.Edition, graph.Name) is null;

    /// <summary>The error for a graph whose edition GES refuses; null where there is none.</summary>
    public GesException? EditionError(string? edition, string graph) =>
        string.Equals(edition, GraphEdition.Database, StringComparison.OrdinalIgnoreCase) ? DatabaseEditionError?.Invoke(graph) : null;
}

/// <summary>What is done when a request has no answer and left no trace. The default is the safe one.</summary>
internal enum ResendPolicy
{
    /// <summary>It may have been carried out, and a second one would do harm: the outcome is unknown.</summary>
    Never,

    /// <summary>A second one does no harm.</summary>
    OnceMoreWhenLost,
}
