using System.Reflection;
using System.Text.Json;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// A fault injection rule: conditions that select requests, and exactly one fault. In JSON the names are the same in camelCase.
/// Rules do not act on requests to the control API.
/// </summary>
public sealed record FaultRule
{
    /// <summary>The HTTP method, in any case; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>A regular expression that must match in path and query as sent; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The operation of GES, by the name that the SDKs give it, for example <c>StopGraph2</c>, or <c>DownloadBackupFile</c> for the links
    /// that ShowBackupDownloadLink gives; null for all.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Selects only the n-th matching request, counted from 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Selects every n-th matching request.</summary>
    public int? EveryNth { get; init; }

    /// <summary>
    /// Selects matching requests with this probability, from 0 to 1. The same <see cref="Seed"/> selects the same requests.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>The seed of <see cref="Probability"/>; 0 unless given.</summary>
    public int? Seed { get; init; }

    /// <summary>Maximum number of times that the fault acts; null for no limit.</summary>
    public int? Times { get; init; }

    /// <summary>Answers instead of GES.</summary>
    public AnswerFault? Answer { get; init; }

    /// <summary>Handles the request later.</summary>
    public DelayFault? Delay { get; init; }

    /// <summary>Resets the connection before the request is handled.</summary>
    public DropBeforeFault? DropBefore { get; init; }

    /// <summary>Executes the request and then resets the connection.</summary>
    public DropAfterFault? DropAfter { get; init; }

    /// <summary>Answers now and executes the request later.</summary>
    public AnswerThenLaterFault? AnswerThenLater { get; init; }

    /// <summary>Leaves the job id out of the answer.</summary>
    public NoJobIdFault? NoJobId { get; init; }

    /// <summary>Clients read the old state of the graph for a while.</summary>
    public StaleStateFault? StaleState { get; init; }

    /// <summary>The job succeeds before the graph changes its state.</summary>
    public JobFirstFault? JobFirst { get; init; }

    /// <summary>The job fails.</summary>
    public FailJobFault? FailJob { get; init; }

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

    /// <summary>Changes the file of a download link.</summary>
    public ChangeFileFault? ChangeFile { get; init; }

    /// <summary>Revokes all tokens.</summary>
    public InvalidateTokensFault? InvalidateTokens { get; init; }

    /// <summary>The server's clock is wrong for this request.</summary>
    public ClockSkewFault? ClockSkew { get; init; }

    /// <summary>Refuses the request because there were too many.</summary>
    public RateLimitFault? RateLimit { get; init; }

    /// <summary>The one fault, with its name in JSON. The rule must have passed <see cref="FaultRuleValidator"/>.</summary>
    internal (string Name, Fault Fault) Action => FaultNames.Of(this).Single();
}

/// <summary>The faults of a rule by their names in JSON: the properties of <see cref="FaultRule"/> whose type is a fault.</summary>
internal static class FaultNames
{
    private static readonly (string Name, PropertyInfo Property)[] Faults =
    [
        .. typeof(FaultRule).GetProperties()
            .Where(property => property.PropertyType.IsSubclassOf(typeof(Fault)))
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property)),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Faults.Select(fault => fault.Name)];

    public static IEnumerable<(string Name, Fault Fault)> Of(FaultRule rule)
    {
        foreach (var (name, property) in Faults)
        {
            if (property.GetValue(rule) is Fault fault)
            {
                yield return (name, fault);
            }
        }
    }
}
