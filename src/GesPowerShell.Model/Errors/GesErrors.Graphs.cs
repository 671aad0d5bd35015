namespace GesPowerShell;

/// <content>Errors of graphs and of operations on them.</content>
internal static partial class GesErrors
{
    public const string GraphNotFoundId = "GraphNotFound";
    public const string JobNotFoundId = "JobNotFound";
    public const string NotAJobId = "NotAJob";

    public static GesException GraphNameNotFound(string name) => new(
        GraphNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"No graph is named '{Display.Safe(name)}' in this project.",
        Guid.TryParse(name, out _)
            ? "That looks like an id: name the graph by -GraphId."
            : "Run Get-GesGraph to see the names, and Get-GesConnection to see the region and project.");

    public static GesException GraphNameAmbiguous(string name, IEnumerable<string> ids) => new(
        "GraphNameAmbiguous",
        GesErrorKind.InvalidArgument,
        $"Several graphs are named '{Display.Safe(name)}': {string.Join(", ", ids)}.",
        "Name the graph that you mean by its id: -GraphId.");

    public static GesException JobsOfNoGraph(string name) => new(
        GraphNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"No graph is named '{Display.Safe(name)}' in this project, and Task Center has no job of such a graph.",
        "Run Get-GesGraph to see the names of graphs, and Get-GesJob to see the jobs. GES keeps jobs for one month.");

    public static GesException JobIdNotFound(string id) => new(
        JobNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"Task Center of this project has no job '{id}'.",
        "GES keeps jobs for one month. Give the job's graph too, with -GraphId. Get-GesJob lists all jobs, "
            + "Get-GesJob -GraphName those of a graph.");

    public static GesException NothingToFollow(GesJob job) => new(
        NotAJobId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(job.ToString(), 100)}' cannot be waited for: it has no JobId, and "
            + (job.GraphId is null ? "no graph that could be watched instead."
                : job.Operation.Length == 0 ? "no Operation that the graph could be watched for instead."
                : $"the state of a graph does not show the end of '{Display.Cut(job.Operation, 60)}'."),
        "Give the job's id (-JobId). Without an id, the graph's (-GraphId) with one of these as -Operation is enough: "
            + string.Join(", ", ChangeSemantics.WatchedInGraph) + ".");

    public static GesException NothingToDraw() => new(
        NotAJobId,
        GesErrorKind.InvalidArgument,
        "This job cannot be drawn: it has no Operation.",
        "Pipe in what Get-GesJob, Wait-GesJob, Stop-GesGraph, Start-GesGraph or Restart-GesGraph wrote, "
            + "or rows of a file that was made of it.");

    public static GesException ConfirmationImpossible(string action, string target, Exception inner) => new(
        "ConfirmationImpossible",
        GesErrorKind.InvalidOperation,
        $"{action} of {target} asks for confirmation, and nobody can be asked here.",
        "Add -Confirm:$false to act without asking.",
        inner);

    public static GesException DatabaseEditionCannotBeStopped(string graph) => new(
        "DatabaseEditionCannotBeStopped",
        GesErrorKind.InvalidOperation,
        $"Graph '{Display.Safe(graph)}' is of the database edition, which GES cannot stop.",
        "Leave it running, or delete it with Remove-GesGraph if it is no longer needed.")
    {
        Operation = GesOperation.Stop,
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException DatabaseEditionCannotBeResized(string graph) => new(
        "DatabaseEditionCannotBeResized",
        GesErrorKind.InvalidOperation,
        $"Graph '{Display.Safe(graph)}' is of the database edition, which GES cannot resize.",
        "Create a graph of another size, and import the data there.")
    {
        Operation = GesOperation.Resize,
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException DatabaseEditionHasNoReplicas(string graph) => new(
        "DatabaseEditionHasNoReplicas",
        GesErrorKind.InvalidOperation,
        $"Graph '{Display.Safe(graph)}' is of the database edition, which has no read replicas.",
        "Read replicas are for graphs of the in-memory edition of 1M to 1B edges.")
    {
        Operation = GesOperation.Expand,
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException NoGraphQuota(string graph) => new(
        "NoGraphQuota",
        GesErrorKind.QuotaExceeded,
        $"Graph '{Display.Safe(graph)}' was not created: the project has as many graphs as it may have.",
        "Raise the quota in the console, or remove a graph that is no longer needed. Get-GesQuota shows what is left.")
    {
        Operation = GesOperation.Create,
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException GraphNameGivenTwice(string graph) => new(
        "GraphNameGivenTwice",
        GesErrorKind.InvalidArgument,
        $"Graph '{Display.Safe(graph)}' was given before with other settings: the first ones count.",
        "Give each new graph a name of its own.")
    {
        Operation = GesOperation.Create,
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException ResultIdMissing(GesChange change, string? requestId) => new(
        InvalidAnswerId,
        GesErrorKind.InvalidResult,
        $"{change.Description} was accepted without an id, and nothing new that fits is listed.",
        change.WhatToCheck)
    {
        Operation = change.Operation,
        RequestId = requestId,
    };

    public static GesException GraphBusy(GesChange change, GesGraph graph, GesException? refusal) => new(
        "GraphBusy",
        GesErrorKind.ResourceBusy,
        $"{change.Description} is not possible while it is {graph.Status}.{Tail(refusal)}",
        GraphStatus.Broken.Contains(graph.StatusCode)
            ? "It does not leave this state by itself: look at the graph in the console, or ask Huawei Cloud support."
            : graph.StatusCode == GraphStatus.Stopped ? "It does not leave this state by itself: start it with Start-GesGraph first."
            : $"Try again when the graph has left the state {graph.Status}; Get-GesJob shows what it is doing.",
        refusal)
    {
        Operation = change.Operation,
        ErrorCode = refusal?.ErrorCode,
        HttpStatus = refusal?.HttpStatus,
        RequestId = refusal?.RequestId,
        Outcome = refusal?.Outcome ?? RequestOutcome.NotSent,
    };

    public static GesException RestartNotPossible(
        string operation, string graph, string status, string useInstead, GesException? refusal) => new(
        "RestartNotPossible",
        GesErrorKind.InvalidOperation,
        $"Graph '{Display.Safe(graph)}' cannot be restarted: it is {status}.{Tail(refusal)}",
        useInstead,
        refusal)
    {
        Operation = operation,
        ErrorCode = refusal?.ErrorCode,
        HttpStatus = refusal?.HttpStatus,
        RequestId = refusal?.RequestId,
        Outcome = refusal?.Outcome ?? RequestOutcome.NotSent,
    };

    public static GesException BackupNeedsStoppedGraph(string operation, string graph, string status, GesException? refusal) => new(
        "BackupNeedsStoppedGraph",
        GesErrorKind.InvalidOperation,
        $"Graph '{Display.Safe(graph)}' was not started from the backup: it is {status}, and only a stopped graph can be.{Tail(refusal)}",
        "Stop the graph first: Stop-GesGraph -Wait. What it holds now is then replaced by the backup.",
        refusal)
    {
        Operation = operation,
        ErrorCode = refusal?.ErrorCode,
        HttpStatus = refusal?.HttpStatus,
        RequestId = refusal?.RequestId,
        Outcome = refusal?.Outcome ?? RequestOutcome.NotSent,
    };

    public static GesException OutcomeUnknown(GesChange change, GesException cause) => new(
        change.Operation + "OutcomeUnknown",
        GesErrorKind.OperationStopped,
        $"Whether GES took this is not known: {change.Description}. {cause.Message}",
        change.WhatToCheck,
        cause)
    {
        Operation = change.Operation,
        ErrorCode = cause.ErrorCode,
        HttpStatus = cause.HttpStatus,
        RequestId = cause.RequestId,
    };

    private static string Tail(GesException? refusal) =>
        refusal is null ? "" : refusal.ServiceMessage is { } words ? $" GES: {words}" : $" {refusal.Message}";
}
