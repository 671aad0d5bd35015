using GesPowerShell.Simulator.Faults.Actions;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// Which requests go wrong, and how: some conditions and exactly one fault. Written in JSON with the same names in camelCase.
/// Requests to the simulator's own control never go wrong.
/// </summary>
public sealed record FaultRule
{
    /// <summary>The HTTP method, in any case; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>A regular expression that is looked for in path and query as sent; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>Only this one of the requests that match, counted from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Only every so-many-th of the requests that match.</summary>
    public int? EveryNth { get; init; }

    /// <summary>Each request that matches with this probability, from 0 to 1; by <see cref="Seed"/> always the same ones.</summary>
    public double? Probability { get; init; }

    /// <summary>Of <see cref="Probability"/>; 0 unless given.</summary>
    public int? Seed { get; init; }

    /// <summary>How many times at most; null for any number.</summary>
    public int? Times { get; init; }

    /// <summary>Answers in GES's place.</summary>
    public AnswerFault? Answer { get; init; }

    /// <summary>Handles the request later.</summary>
    public DelayFault? Delay { get; init; }

    /// <summary>Resets the connection before the request is handled.</summary>
    public DropBeforeFault? DropBefore { get; init; }

    /// <summary>Carries the request out and then resets the connection.</summary>
    public DropAfterFault? DropAfter { get; init; }

    /// <summary>Answers now and carries the request out later.</summary>
    public AnswerThenLaterFault? AnswerThenLater { get; init; }

    /// <summary>Leaves the job id out of the answer.</summary>
    public NoJobIdFault? NoJobId { get; init; }

    /// <summary>The graph goes on reading its old state.</summary>
    public StaleStateFault? StaleState { get; init; }

    /// <summary>The job succeeds before the graph moves.</summary>
    public JobFirstFault? JobFirst { get; init; }

    /// <summary>The job cannot be shown.</summary>
    public HiddenJobFault? HiddenJob { get; init; }

    /// <summary>The job is listed only after a while.</summary>
    public LateJobFault? LateJob { get; init; }

    /// <summary>Another operator acts when the job ends.</summary>
    public ActAfterFault? ActAfter { get; init; }

    /// <summary>The answer's body breaks off.</summary>
    public CutBodyFault? CutBody { get; init; }

    /// <summary>The answer is no JSON.</summary>
    public GarbageFault? Garbage { get; init; }

    /// <summary>The answer has no body.</summary>
    public EmptyFault? Empty { get; init; }

    /// <summary>Sends the client elsewhere.</summary>
    public RedirectFault? Redirect { get; init; }

    /// <summary>The answer's body has no end.</summary>
    public EndlessFault? Endless { get; init; }

    /// <summary>The answer's body comes byte by byte.</summary>
    public TrickleFault? Trickle { get; init; }

    /// <summary>Ends every token.</summary>
    public InvalidateTokensFault? InvalidateTokens { get; init; }

    /// <summary>The server's clock is wrong for this request.</summary>
    public ClockSkewFault? ClockSkew { get; init; }

    /// <summary>Says that there were too many requests.</summary>
    public RateLimitFault? RateLimit { get; init; }

    /// <summary>The one fault, under its name in JSON. Only of a rule that <see cref="FaultRuleCheck"/> has let pass.</summary>
    internal (string Name, Fault Fault) Action => FaultNames.Of(this).Single();
}
