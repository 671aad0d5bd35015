using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>The body of a start: the backup that it restores, empty or absent for the state of the last stop.</summary>
internal sealed record StartGraphBody
{
    public string? GraphBackupId { get; init; }
}

internal static class StartGraph
{
    public static GraphJob<StartGraphBody> Definition { get; } = new("StartGraph2", "POST", "/graphs/{graph_id}/start")
    {
        Requires = [IsStopped, HasUsableBackup],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.Preparing),
            new Phase(call.Now + OperationTimes.Prepare, GraphCode.Starting),
            new Phase(call.Now + OperationTimes.Start, GraphCode.Running)),
        OnAccepted = call => call.BackupId = BackupOf(call),
    };

    private static string? BackupOf(GraphCall<StartGraphBody> call) => call.Body.GraphBackupId is { Length: > 0 } id ? id : null;

    private static GesError? IsStopped(GraphCall<StartGraphBody> call)
    {
        var fromBackup = BackupOf(call) is not null;
        return call.Status switch
        {
            // The state may not show an accepted start or deletion yet.
            GraphCode.Stopped when call.NextStatus == GraphCode.Preparing => GesErrors.NotRunningOrStopped,
            GraphCode.Stopped => GraphRules.Exists(call),
            GraphCode.Stopping when !fromBackup => GesErrors.StoppingOrStopped,
            _ => GraphRules.Exists(call) ?? (fromBackup ? GesErrors.NotStopped : GesErrors.NotRunningOrStopped),
        };
    }

    private static GesError? HasUsableBackup(GraphCall<StartGraphBody> call) =>
        BackupOf(call) is { } id ? BackupRules.IsUsable(call.Region, call.Graph.Id, id) : null;
}
