using System.Management.Automation;
using GesPowerShell.Commands;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Completes ids of backups: of the graphs that the command line names, those first that a graph can be started from, newest first.</summary>
internal sealed class BackupIdCompleter : ServiceCompleter<GesBackup>
{
    private protected override Task<IReadOnlyList<GesBackup>> ReadAsync(IGesClient client, OperationContext call) => client.List(new ListBackups()).ReadAllAsync(call);

    private protected override IEnumerable<CompletionResult> Offer(IReadOnlyList<GesBackup> known, string command, TypedWord word, BoundParameters bound)
    {
        var graphs = bound.Values(nameof(StartGesGraphCommand.InputObject)).OfType<GesGraph>().Select(graph => graph.Id).ToArray();
        return
            from backup in known
            where ValidateIdAttribute.Accepts(backup.BackupId) && word.Begins(backup.BackupId)
            where bound.LetsPass(nameof(StartGesGraphCommand.Name), backup.GraphName) && bound.LetsPass(nameof(StartGesGraphCommand.GraphId), backup.GraphId)
            where graphs.Length == 0 || graphs.Contains(backup.GraphId)
            orderby backup.IsUsable descending, backup.Created descending
            let size = backup.Size is { } megabytes ? $", {megabytes} MB" : ""
            select word.Complete(
                backup.BackupId,
                $"{backup.GraphName} {Time(backup.Created)} ({Short(backup.BackupId)})",
                $"Backup of {backup.GraphName}: {backup.Status}, {Time(backup.Created)}{size}");
    }
}
