using System.Management.Automation;
using GesPowerShell.Commands;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes names of projects: the default projects, which have the names of their regions, and the projects that the current connection
/// may use. Projects of the region on the command line come first.
/// </summary>
internal sealed class ProjectNameCompleter : ServiceCompleter<string>
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(IGesClient client, OperationContext context)
    {
        var projects = await client.ProjectsAsync(context).ConfigureAwait(false);
        return [.. projects.Where(project => project.Enabled != false).Select(project => project.Name).OfType<string>()];
    }

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<string> known, string command, TypedWord word, BoundParameters bound)
    {
        var region = bound.Values(nameof(ConnectGesCommand.Region)).OfType<string>().FirstOrDefault();
        return
            from name in new[] { region }.Concat(known).OfType<string>().Distinct(StringComparer.Ordinal)
            where name.Length > 0 && Display.Safe(name) == name && word.Begins(name)
            orderby region is not null && name.StartsWith(region, StringComparison.Ordinal) descending, name
            select word.Complete(name, name, name == region ? $"{name}: the project of the region" : name);
    }
}
