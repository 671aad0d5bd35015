namespace GesPowerShell;

/// <content>Tasks of a running graph. The graph is in state Running before and after a task.</content>
internal sealed partial class ChangeSemantics
{
    public static ChangeSemantics Import => field ??= new(GesOperation.Import)
    {
        Cmdlet = "Import-GesGraphData",
        AcceptedIn = [GraphStatus.Running],
        StateError = (change, graph, refusal) =>
            refusal is null ? DataRules.ImportProblem((ImportGraph)change, graph.GraphSizeTypeIndex) : null,
        JobTrace = JobTrace.OfItsName,
        HasEffect = (change, before, now) => NewFiles((ImportGraph)change, before, now).Any(),
        JobIdInGraph = (change, before, now) => NewFiles((ImportGraph)change, before, now).FirstOrDefault()?.JobId,
        IsTask = true,
        MovedStates = [GraphStatus.Importing],
        OtherSide = DownOrMoving,
    };

    public static ChangeSemantics Export => field ??= new(GesOperation.Export)
    {
        Cmdlet = "Export-GesGraphData",
        AcceptedIn = [GraphStatus.Running],
        TraceStates = [GraphStatus.Exporting],
        JobTrace = JobTrace.OfItsName,
        IsTask = true,
        MovedStates = [GraphStatus.Exporting],
        OtherSide = DownOrMoving,
    };

    public static ChangeSemantics Clear => field ??= new(GesOperation.Clear)
    {
        Cmdlet = "Clear-GesGraphData",
        AcceptedIn = [GraphStatus.Running],
        TraceStates = [GraphStatus.Clearing],
        JobTrace = JobTrace.OfItsName,
        IsTask = true,
        MovedStates = [GraphStatus.Clearing],
        OtherSide = DownOrMoving,
    };

    /// <summary>GES refuses a second upgrade (GES.7036), and rolls a failed upgrade back by itself.</summary>
    public static ChangeSemantics Upgrade => field ??= new(GesOperation.Upgrade)
    {
        Cmdlet = "Update-GesGraphVersion",
        AcceptedIn = GraphStatus.Restartable,
        StateError = TasksRun,
        Resend = ResendPolicy.OnceMoreWhenLost,
        TraceStates = [GraphStatus.Upgrading],
        HasEffect = (change, _, now) => now.Version == ((UpgradeGraph)change).Version,
        NotNeededWithEffect = true,
        IsTask = true,
        MovedStates = [GraphStatus.Upgrading, GraphStatus.RollingBack],
        OtherSide = DownOrMoving,
    };

    /// <summary>GES refuses a second resize, since the graph has that size already.</summary>
    public static ChangeSemantics Resize => field ??= new(GesOperation.Resize)
    {
        Cmdlet = "Resize-GesGraph",
        AcceptedIn = [GraphStatus.Running],
        DatabaseEditionError = GesErrors.DatabaseEditionCannotBeResized,
        Resend = ResendPolicy.OnceMoreWhenLost,
        TraceStates = [GraphStatus.PreparingToResize, GraphStatus.Resizing, GraphStatus.RollingBackResize],
        HasEffect = (change, _, now) => now.GraphSizeTypeIndex == ((ResizeGraph)change).SizeIndex,
        NotNeededWithEffect = true,
        IsTask = true,
        MovedStates = [GraphStatus.PreparingToResize, GraphStatus.Resizing, GraphStatus.RollingBackResize],
        OtherSide = DownOrMoving,
    };

    /// <summary>A second request would add the same number of replicas again.</summary>
    public static ChangeSemantics Expand => field ??= new(GesOperation.Expand)
    {
        Cmdlet = "Add-GesGraphReplica",
        FirstEngine = "2.2.23",
        Phrase = "Adding of replicas to",
        AcceptedIn = [GraphStatus.Running],
        DatabaseEditionError = GesErrors.DatabaseEditionHasNoReplicas,
        TraceStates = [GraphStatus.PreparingToExpand, GraphStatus.Expanding],
        HasEffect = (change, before, now) => before is not null && Replicas(now) == Replicas(before) + ((ExpandGraph)change).Count,
        IsTask = true,
        MovedStates = [GraphStatus.PreparingToExpand, GraphStatus.Expanding],
        OtherSide = DownOrMoving,
    };

    public static ChangeSemantics CreateBackup => field ??= new(GesOperation.CreateBackup)
    {
        Cmdlet = "New-GesBackup",
        Phrase = "Backup of",
        JobName = GesOperation.CreateBackup,
        MakesBackup = true,
        NeedsResultId = true,
        AcceptedIn = [GraphStatus.Running],
        IsTask = true,
        MovedStates = [GraphStatus.BackingUp],
        OtherSide = DownOrMoving,
    };

    private static HashSet<string> DownOrMoving => [.. GraphStatus.Moving, GraphStatus.Stopped];

    /// <summary>Only an upgrade that interrupts tasks is accepted while they run.</summary>
    private static GesException? TasksRun(GraphChange change, GesGraph graph, GesException? refusal) =>
        change is UpgradeGraph { InterruptTasks: false } && graph.StatusCode != GraphStatus.Running
            && GraphStatus.Restartable.Contains(graph.StatusCode)
            ? GesErrors.GraphBusy(change, graph, refusal)
            : null;

    /// <summary>Files of the import that the graph lists with a job id that it did not list before.</summary>
    private static IEnumerable<GesDataPath> NewFiles(ImportGraph import, GesGraph? before, GesGraph now)
    {
        if (before is null)
        {
            return [];
        }

        var jobsBefore = new HashSet<string?>(Files(before).Select(file => file.JobId), StringComparer.Ordinal);
        return Files(now).Where(file => file.JobId is { Length: > 0 } id && !jobsBefore.Contains(id) && import.Paths.Contains(file.Path));
    }

    private static IEnumerable<GesDataPath> Files(GesGraph graph) => graph.SchemaPath.Concat(graph.EdgesetPath).Concat(graph.VertexsetPath);

    /// <summary>The number of replicas; the default of GES is 1.</summary>
    private static int Replicas(GesGraph graph) => graph.Replication ?? 1;
}
