using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal sealed record ResizeGraphBody
{
    public ResizeGraphTarget? Resize { get; init; }
}

internal sealed record ResizeGraphTarget
{
    public string? GraphSizeTypeIndex { get; init; }
}

/// <summary>Resizes a graph: up to any size, down by one level. It is not possible after replicas were added.</summary>
internal static class ResizeGraph
{
    /// <summary>The level of each size. The two sizes of a billion edges have the same level.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["1"] = 1, ["2"] = 2, ["3"] = 3, ["4"] = 4, ["401"] = 4, ["5"] = 5,
    };

    public static GraphJob<ResizeGraphBody> Definition { get; } = new("ResizeGraph2", "POST", "/graphs/{graph_id}/resize")
    {
        Requires = [GraphRules.Runs, GraphRules.IsInMemory, CanBeResized, IsPossibleTarget],
        Phases = call => new Timeline(
            new Phase(call.Now, GraphCode.PreparingToResize),
            new Phase(call.Now + OperationTimes.PrepareChange, GraphCode.Resizing),
            new Phase(call.Now + OperationTimes.Resize, GraphCode.Running)),
        OnEnd = (call, job) =>
        {
            if (job.Status == JobCode.Success)
            {
                call.Graph.Spec = call.Graph.Spec with
                {
                    GraphSizeTypeIndex = call.Body.Resize!.GraphSizeTypeIndex,
                    OriginGraphSizeTypeIndex = call.Graph.Spec.OriginGraphSizeTypeIndex ?? call.Graph.Spec.GraphSizeTypeIndex,
                    ResizeTime = job.Spec.EndTime,
                };
            }
        },
    };

    private static GesError? CanBeResized(GraphCall call) =>
        call.Graph.Spec.ExpandTime is not null || LevelOf(call.Graph.Spec.GraphSizeTypeIndex) is null ? GesErrors.CannotBeScaled : null;

    private static GesError? IsPossibleTarget(GraphCall<ResizeGraphBody> call)
    {
        var (present, target) = (call.Graph.Spec.GraphSizeTypeIndex, call.Body.Resize?.GraphSizeTypeIndex);
        return GraphRules.IsGiven(target)
            ?? (target != present && LevelOf(target) >= LevelOf(present) - 1 ? null : GesErrors.BadTargetSize);
    }

    private static int? LevelOf(string? size) => size is not null && Levels.TryGetValue(size, out var level) ? level : null;
}
