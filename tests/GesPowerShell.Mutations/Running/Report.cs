using System.Globalization;
using System.Text;

namespace GesPowerShell.Mutations.Running;

/// <summary>Prints the figures by folder, and the mutations that survived.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Mutation> mutations, MutationRun run, Progress progress)
    {
        var text = new StringBuilder()
            .AppendLine("| folder | mutations | reached | tested | killed | survived | killed of tested |")
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var folder in mutations.GroupBy(mutation => mutation.Folder, StringComparer.Ordinal)
            .OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            Row(folder.Key, [.. folder]);
        }

        Row("**all**", mutations);
        text.AppendLine();
        foreach (var survivor in mutations.Where(mutation => run.IsReached(mutation) && progress.Of(mutation) is { KilledBy: null }))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"* {survivor}");
        }

        return text.ToString();

        void Row(string name, IReadOnlyList<Mutation> some)
        {
            var tested = some.Where(run.IsReached).Select(progress.Of).OfType<Result>().ToList();
            var killed = tested.Count(result => result.KilledBy is not null);
            var share = tested.Count == 0 ? "" : (100.0 * killed / tested.Count).ToString("0.0", CultureInfo.InvariantCulture) + " %";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {name} | {some.Count} | {some.Count(run.IsReached)} | {tested.Count} | {killed} | {tested.Count - killed} | {share} |");
        }
    }
}
