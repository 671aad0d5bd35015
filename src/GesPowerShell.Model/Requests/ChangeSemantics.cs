namespace GesPowerShell;

/// <summary>
/// What one kind of change does, as data: how it may be repeated, how a lost request is recognised, what a refusal means and when a wait is
/// over. Sending, reconciling, waiting, completion and messages read it, and none of them asks for the operation's name.
/// States are the codes of <see cref="GraphStatus"/>. The defaults are those of an operation that is known by its job alone.
/// </summary>
/// <param name="operation">Word of <see cref="GesJob.Operation"/>.</param>
internal sealed partial class ChangeSemantics(string operation)
{
    /// <summary>Two looks at a list or a graph that shows a change as soon as it is answered: after one second and after three.</summary>
    private static TimeSpan TwoLooks => TimeSpan.FromSeconds(3);

    /// <summary>One look, after one second.</summary>
    private static TimeSpan OneLook => TimeSpan.FromSeconds(1);

    /// <summary>Word of <see cref="GesJob.Operation"/>.</summary>
    public string Operation { get; } = operation;

    /// <summary>The change as the beginning of a sentence that goes on with what is changed.</summary>
    public string Phrase { get; init; } = operation.Length == 0 ? "Job of" : operation + " of";

    /// <summary>The name of its job in Task Center; null where it has no job, or one that reads as another operation's.</summary>
    public string? JobName { get; init; } = operation + "Graph";

    /// <summary>The operation that its job reads as in Task Center.</summary>
    public string ListedAs { get; init; } = operation;

    /// <summary>The cmdlet that sends it, for completion and messages; null where the module has none.</summary>
    public string? Cmdlet { get; init; }

    /// <summary>States in which GES accepts it: Tab offers those graphs first. Empty where they are not known.</summary>
    public HashSet<string> AcceptedIn { get; init; } = [];

    /// <summary>The first version of the graph engine that has it; null where every version has.</summary>
    public string? FirstEngine { get; init; }

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

    /// <summary>Whether another's request does as well: where the graph is in the target state or on its way there, this one is not needed.</summary>
    public bool JoinsOthers { get; init; }

    /// <summary>
    /// Codes with which GES refuses a second request because the first one was carried out. They count when the first answer was lost.
    /// </summary>
    public HashSet<string> DoneCodes { get; init; } = [];

    /// <summary>States that show that a request without an answer was carried out, or that another's request does the same already.</summary>
    public HashSet<string> TraceStates { get; init; } = [];

    /// <summary>Which jobs show it, of those that are new since the request.</summary>
    public JobTrace JobTrace { get; init; } = JobTrace.None;

    /// <summary>
    /// Whether a graph shows that the change was carried out: the change, the graph before it where that was read, and the graph now. Null
    /// where a graph shows nothing.
    /// </summary>
    public Func<GesChange, GesGraph?, GesGraph, bool>? HasEffect { get; init; }

    /// <summary>Whether an effect that is there before the request means that the change is not needed.</summary>
    public bool NotNeededWithEffect { get; init; }

    /// <summary>Whether every trace leaves doubt, because another's request leaves the same.</summary>
    public bool IsTraceInDoubt { get; init; }

    /// <summary>The job that a graph names as the change's, under the same conditions; null where it names none.</summary>
    public Func<GesChange, GesGraph?, GesGraph, string?> JobIdInGraph { get; init; } = (_, _, _) => null;

    /// <summary>How long a trace is looked for. A request that begins later stays unknown.</summary>
    public TimeSpan LookFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether it makes a backup, whose own status says how it ended.</summary>
    public bool MakesBackup { get; init; }

    /// <summary>Whether it is done when GES has accepted it: there is no job, and nothing to wait for.</summary>
    public bool EndsWithAnswer { get; init; }

    /// <summary>Whether the id in the answer is needed: where GES leaves it out, what was made is looked up in the list.</summary>
    public bool NeedsResultId { get; init; }

    /// <summary>States in which it has arrived. Empty: only the job tells.</summary>
    public HashSet<string> TargetStates { get; init; } = [];

    /// <summary>Whether the graph is in the target states before as well: then only a graph that was seen to move has arrived.</summary>
    public bool MustBeSeenMoving { get; init; }

    /// <summary>
    /// Whether it is a task of a graph that is up before and after: its job tells how it ended, and the graph only confirms it. Its
    /// <see cref="MovedStates"/> are then those of the task alone.
    /// </summary>
    public bool IsTask { get; init; }

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
    public bool EndsInGraph => MovesGraph || EndsWithGraph || IsTask;

    /// <summary>Whether it can be waited for.</summary>
    public bool CanBeWaitedFor => !EndsWithAnswer;

    /// <summary>
    /// Whether what later looks are compared with is read before the request. An unfit graph is then not asked for it at all, and what is new
    /// afterwards shows that a request without an answer was carried out.
    /// </summary>
    public bool ReadsFirst => Resend == ResendPolicy.Never || IsCompared;

    /// <summary>Whether a change that may be sent once more is recognised by a comparison with what was there before.</summary>
    public bool IsCompared { get; init; }

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

/// <summary>Which new jobs of the graph show that a change was carried out.</summary>
internal enum JobTrace
{
    /// <summary>None: the jobs are not looked at.</summary>
    None,

    /// <summary>Those of the operation's own name. GES makes jobs by itself too, such as those of automatic backups.</summary>
    OfItsName,

    /// <summary>Those of a name that is not known here too, and those that move graphs: only one of them at a time is possible.</summary>
    OfItsNameOrUnknown,
}
