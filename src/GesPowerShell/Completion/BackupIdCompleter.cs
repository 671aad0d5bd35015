using System.Management.Automation;
using GesPowerShell.Commands;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes ids of backups of the graphs on the command line. Usable backups come first, then newer before older ones.
/// </summary>
internal sealed class BackupIdCompleter : ServiceCompleter<GesBackup>
{
    private protected override Task<IReadOnlyList<GesBackup>> ReadAsync(IGesClient client, OperationContext context) =>
        client.List(new ListBackups()).ReadAllAsync(context);

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesBackup> known, string command, TypedWord word, BoundParameters bound)
    {
        var objects = bound.Values(nameof(GraphChangeCmdlet.InputObject))
            .Select(item => GivenObject.Of(PSObject.AsPSObject(item))).ToArray();
        return
            from backup in known
            where Ids.Accepts(backup.BackupId) && word.Begins(backup.BackupId)
            where bound.LetsPass(nameof(GraphChangeCmdlet.Name), backup.GraphName)
                && bound.LetsPass(nameof(GraphChangeCmdlet.GraphId), backup.GraphId)
            where objects.Length == 0 || Array.Exists(objects, given => IsOf(given, backup))
            orderby backup.IsUsable descending, backup.StartTime descending
            let size = backup.Size is { } text ? $", {text}" : ""
            select word.Complete(
                backup.BackupId,
                $"{backup.GraphName} {Time(backup.StartTime)} ({Short(backup.BackupId)})",
                $"Backup of {backup.GraphName}: {backup.Status}, {Time(backup.StartTime)}{size}");
    }

    private static bool IsOf(GivenObject given, GesBackup backup) => given.GraphId is { } id
        ? string.Equals(id, backup.GraphId, StringComparison.OrdinalIgnoreCase)
        : (given.Text ?? given.GraphName) is { } name && Patterns.Of(name).IsMatch(backup.GraphName ?? "");
}
