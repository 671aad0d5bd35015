namespace GesPowerShell;

/// <summary>
/// The behavior of one kind of change as data: whether it may be resent, how a lost request is reconciled, how a refusal is resolved and
/// when a wait ends. Sending, reconciling, waiting, completion and messages read these properties instead of the operation's name. States
/// are codes of <see cref="GraphStatus"/>. The defaults are those of an operation whose waits read only the job.
/// </summary>
/// <param name="operation">Value of <see cref="GesJob.Operation"/>.</param>
internal sealed partial class ChangeSemantics(string operation)
{
    /// <summary>Two reads, after one second and after three, for changes that are visible as soon as GES answers.</summary>
    private static TimeSpan TwoReads => TimeSpan.FromSeconds(3);

    /// <summary>One read, after one second.</summary>
    private static TimeSpan OneRead => TimeSpan.FromSeconds(1);

    /// <summary>Value of <see cref="GesJob.Operation"/>.</summary>
    public string Operation { get; } = operation;

    /// <summary>The operation as the beginning of a sentence, for example <c>Stop of</c>.</summary>
    public string Phrase { get; init; } = operation.Length == 0 ? "Job of" : operation + " of";

    /// <summary>Name of its job in Task Center; null where it has no job, or shares the job name of another operation.</summary>
    public string? JobName { get; init; } = operation + "Graph";

    /// <summary>The operation that Task Center shows for its job.</summary>
    public string ListedAs { get; init; } = operation;

    /// <summary>Name of its cmdlet, for completion and messages; null where the module has none.</summary>
    public string? Cmdlet { get; init; }

    /// <summary>States in which GES accepts it. Completion offers graphs in these states first. Empty where they are not known.</summary>
    public HashSet<string> AcceptedIn { get; init; } = [];

    /// <summary>The first version of the graph engine that supports it; null where every version does.</summary>
    public string? FirstEngine { get; init; }

    /// <summary>The error for a graph of the database edition; null where GES accepts that edition.</summary>
    public Func<string, GesException>? DatabaseEditionError { get; init; }

    /// <summary>
    /// Returns the error for a graph whose state does not allow the change, before sending or after a refusal; null where it is allowed.
    /// </summary>
    public Func<GraphChange, GesGraph, GesException?, GesException?> StateError { get; init; } = (_, _, _) => null;

    /// <summary>Whether a request is sent once more after its answer was lost and no trace was found.</summary>
    public ResendPolicy Resend { get; init; } = ResendPolicy.Never;

    /// <summary>
    /// Whether it is sent again when GES refuses it although the graph's state allows it, since the state may be late. It is false for
    /// changes that always have an effect, since a late state does not justify a second one.
    /// </summary>
    public bool RepeatsRefused { get; init; }

    /// <summary>
    /// Whether the change is not needed where the graph is in the target state or on its way there, also by the request of another client.
    /// </summary>
    public bool JoinsOthers { get; init; }

    /// <summary>
    /// Codes with which GES refuses a second request because it has executed the first one. They are used after a lost answer.
    /// </summary>
    public HashSet<string> DoneCodes { get; init; } = [];

    /// <summary>States that show that GES has executed a request without an answer, or an equal request of another client.</summary>
    public HashSet<string> TraceStates { get; init; } = [];

    /// <summary>Which of the new jobs since the request show that it was executed.</summary>
    public JobTrace JobTrace { get; init; } = JobTrace.None;

    /// <summary>
    /// Whether a graph shows that the change was executed. The arguments are the change, the graph before it (null where that was not read)
    /// and the graph now. Null for changes that a graph does not show.
    /// </summary>
    public Func<GesChange, GesGraph?, GesGraph, bool>? HasEffect { get; init; }

    /// <summary>Whether the change is not needed when its effect exists before the request.</summary>
    public bool NotNeededWithEffect { get; init; }

    /// <summary>Whether a trace is always in doubt, because the request of another client leaves the same trace.</summary>
    public bool IsTraceInDoubt { get; init; }

    /// <summary>
    /// Returns the id of the change's job in the graph, with the arguments of <see cref="HasEffect"/>; null where the graph has none.
    /// </summary>
    public Func<GesChange, GesGraph?, GesGraph, string?> JobIdInGraph { get; init; } = (_, _, _) => null;

    /// <summary>How long a trace is searched. The outcome of a request that GES executes later stays unknown.</summary>
    public TimeSpan ReconcileFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether it creates a backup, whose status shows the result.</summary>
    public bool MakesBackup { get; init; }

    /// <summary>Whether it is complete when GES accepts it: it has no job and cannot be waited for.</summary>
    public bool EndsWithAnswer { get; init; }

    /// <summary>
    /// Whether the id of the new object is needed. Where the answer lacks it, the object is looked up in the list, which was read before
    /// the request too: such a change needs <see cref="ReadsBeforeSending"/>.
    /// </summary>
    public bool NeedsResultId { get; init; }

    /// <summary>States in which the change has arrived. Empty where only the job shows that.</summary>
    public HashSet<string> TargetStates { get; init; } = [];

    /// <summary>
    /// Whether the graph is in a target state before the change too. The change has then arrived only after another state was read.
    /// </summary>
    public bool MustBeSeenMoving { get; init; }

    /// <summary>
    /// Whether it is a task of a graph that is up before and after it. The job then shows the result and the graph only confirms it, and
    /// <see cref="MovedStates"/> are the states of the task.
    /// </summary>
    public bool IsTask { get; init; }

    /// <summary>States that show that the graph has moved since the request.</summary>
    public HashSet<string> MovedStates { get; init; } = GraphStatus.Moving;

    /// <summary>States of the graph before the change. After the job's success, a reading of them may be late.</summary>
    public HashSet<string> EarlierStates { get; init; } = [];

    /// <summary>States of <see cref="OtherSide"/> that the change itself passes through after its job has succeeded.</summary>
    public HashSet<string> PassedStates { get; init; } = [];

    /// <summary>States that contradict a success: the graph was changed again since.</summary>
    public HashSet<string> OtherSide { get; init; } = [];

    /// <summary>Whether the change has ended when its graph no longer exists.</summary>
    public bool EndsWithGraph { get; init; }

    /// <summary>Whether the states of the graph show the progress and the end of the change.</summary>
    public bool MovesGraph => TargetStates.Count > 0;

    /// <summary>Whether a wait reads the graph as well as the job.</summary>
    public bool EndsInGraph => MovesGraph || EndsWithGraph || IsTask;

    /// <summary>Whether a wait is possible.</summary>
    public bool CanBeWaitedFor => !EndsWithAnswer;

    /// <summary>
    /// Whether the state before the change is read first. A graph whose state does not allow the change is then refused without a request,
    /// and after a lost answer a comparison shows whether the request was executed.
    /// </summary>
    public bool ReadsBeforeSending => Resend == ResendPolicy.Never || IsCompared;

    /// <summary>Whether reconciling a change that may be resent needs a comparison with the state before it.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether GES is likely to accept the change for this graph, by its last reading.</summary>
    public bool Fits(GesGraph graph) =>
        (AcceptedIn.Count == 0 || AcceptedIn.Contains(graph.StatusCode)) && EditionError(graph.Edition, graph.Name) is null;

    /// <summary>The error for a graph whose edition does not allow the change; null where it does.</summary>
    public GesException? EditionError(string? edition, string graph) =>
        string.Equals(edition, GraphEdition.Database, StringComparison.OrdinalIgnoreCase) ? DatabaseEditionError?.Invoke(graph) : null;
}

/// <summary>Whether a change is resent when its answer was lost and no trace was found. The default is the safe one.</summary>
internal enum ResendPolicy
{
    /// <summary>Not resent, since executing it twice would do harm. Its outcome is unknown.</summary>
    Never,

    /// <summary>Resent once, since executing it twice does no harm.</summary>
    OnceMoreWhenLost,
}

/// <summary>Which new jobs of the graph show that a change was executed.</summary>
internal enum JobTrace
{
    /// <summary>None; jobs are not read.</summary>
    None,

    /// <summary>Jobs with the name of the operation. GES also starts jobs by itself, for example for automatic backups.</summary>
    OfItsName,

    /// <summary>Also jobs with an unknown name and jobs that move graphs, since a graph can have only one of these at a time.</summary>
    OfItsNameOrUnknown,
}
