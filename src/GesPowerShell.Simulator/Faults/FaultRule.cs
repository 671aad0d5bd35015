using System.Text.Json.Serialization;
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

    /// <summary>Says that there were too many requests.</summary>
    public RateLimitFault? RateLimit { get; init; }

    /// <summary>The one fault, under its name in JSON. Only of a rule that <see cref="FaultRuleCheck"/> has let pass.</summary>
    [JsonIgnore]
    internal (string Name, Fault Fault) Action => FaultNames.Of(this).Single();
}
