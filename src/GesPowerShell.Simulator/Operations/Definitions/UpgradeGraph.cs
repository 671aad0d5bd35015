using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record UpgradeGraphBody
{
    public string? UpgradeVersion { get; init; }

    /// <summary>Whether running tasks are interrupted. They then fail.</summary>
    public bool? ForceUpgrade { get; init; }
}

internal static class UpgradeGraph
{
    public static GraphJob<UpgradeGraphBody> Definition { get; } = new("UpgradeGraph2", "POST", "/graphs/{graph_id}/upgrade")
    {
        Requires = [CanBeUpgraded, call => GraphRules.IsGiven(call.Body.UpgradeVersion), IsHigher],
        OnAccepted = call => call.Region.FailJobsOf(call.Graph.Id, call.Now, "The graph is being upgraded."),
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Upgrading),
            new Phase(call.Now + OperationTimes.Upgrade, GraphCode.Running)),
        OnEnd = (call, job) =>
        {
            if (job.Status == JobCode.Success)
            {
                call.Graph.Spec = call.Graph.Spec with { DataStoreVersion = call.Body.UpgradeVersion };
            }
        },
    };

    private static GesError? CanBeUpgraded(GraphCall<UpgradeGraphBody> call) =>
        call.Body.ForceUpgrade == true && call.Status is GraphCode.Importing or GraphCode.Exporting or GraphCode.Clearing
            ? GraphRules.Exists(call)
            : GraphRules.Runs(call);

    private static GesError? IsHigher(GraphCall<UpgradeGraphBody> call) =>
        !Version.TryParse(call.Body.UpgradeVersion, out var target) ? GesErrors.IncorrectParameter
        : Version.TryParse(call.Graph.Spec.DataStoreVersion, out var present) && target <= present ? GesErrors.EarlierVersion
        : null;
}
