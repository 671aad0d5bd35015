using System.Reflection;
using System.Text.Json;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// A fault injection rule: conditions that select requests, and exactly one fault. In JSON the names are the same in camelCase.
/// Rules do not act on requests to the simulator's own control.
/// </summary>
public sealed record FaultRule
{
    /// <summary>The HTTP method, in any case; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>A regular expression that is looked for in path and query as sent; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The operation of GES, by the name that the SDKs give it, for example <c>StopGraph2</c>, or <c>DownloadBackupFile</c> for the links
    /// that ShowBackupDownloadLink gives; null for all.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Only this one of the requests that match, counted from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Every n-th of the requests that match.</summary>
    public int? EveryNth { get; init; }

    /// <summary>Each request that matches with this probability, from 0 to 1; a <see cref="Seed"/> always selects the same ones.</summary>
    public double? Probability { get; init; }

    /// <summary>The seed of <see cref="Probability"/>; 0 unless given.</summary>
    public int? Seed { get; init; }

    /// <summary>How many times the fault acts at most; null for any number.</summary>
    public int? Times { get; init; }

    /// <summary>Answers in the place of GES.</summary>
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

    /// <summary>Clients read the old state of the graph for a while.</summary>
    public StaleStateFault? StaleState { get; init; }

    /// <summary>The job succeeds before the graph moves.</summary>
    public JobFirstFault? JobFirst { get; init; }

    /// <summary>The job cannot be shown.</summary>
    public HiddenJobFault? HiddenJob { get; init; }

    /// <summary>The job is listed only after a while.</summary>
    public LateJobFault? LateJob { get; init; }

    /// <summary>Another operator acts when the job ends.</summary>
    public ActAfterFault? ActAfter { get; init; }

    /// <summary>The body of the answer breaks off.</summary>
    public CutBodyFault? CutBody { get; init; }

    /// <summary>The answer is no JSON.</summary>
    public GarbageFault? Garbage { get; init; }

    /// <summary>The answer has no body.</summary>
    public EmptyFault? Empty { get; init; }

    /// <summary>Redirects the client.</summary>
    public RedirectFault? Redirect { get; init; }

    /// <summary>The body of the answer has no end.</summary>
    public EndlessFault? Endless { get; init; }

    /// <summary>The body of the answer comes slowly.</summary>
    public TrickleFault? Trickle { get; init; }

    /// <summary>Changes headers of the answer.</summary>
    public SetHeadersFault? SetHeaders { get; init; }

    /// <summary>Changes the file that a download link leads to.</summary>
    public ChangeFileFault? ChangeFile { get; init; }

    /// <summary>Ends every token.</summary>
    public InvalidateTokensFault? InvalidateTokens { get; init; }

    /// <summary>The server's clock is wrong for this request.</summary>
    public ClockSkewFault? ClockSkew { get; init; }

    /// <summary>Refuses the request because there were too many.</summary>
    public RateLimitFault? RateLimit { get; init; }

    /// <summary>The one fault, with its name in JSON. The rule must have passed <see cref="FaultRuleValidator"/>.</summary>
    internal (string Name, Fault Fault) Action => FaultNames.Of(this).Single();
}

/// <summary>The faults that a rule can have, by their names in JSON: the properties of <see cref="FaultRule"/> that hold a fault.</summary>
internal static class FaultNames
{
    private static readonly (string Name, PropertyInfo Property)[] s_faults =
    [
        .. typeof(FaultRule).GetProperties()
            .Where(property => property.PropertyType.IsSubclassOf(typeof(Fault)))
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property)),
    ];

    public static IReadOnlyList<string> All { get; } = [.. s_faults.Select(fault => fault.Name)];

    public static IEnumerable<(string Name, Fault Fault)> Of(FaultRule rule)
    {
        foreach (var (name, property) in s_faults)
        {
            if (property.GetValue(rule) is Fault fault)
            {
                yield return (name, fault);
            }
        }
    }
}
