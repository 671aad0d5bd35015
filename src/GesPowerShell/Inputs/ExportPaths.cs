using System.Management.Automation;

namespace GesPowerShell.Inputs;

/// <summary>
/// The paths in OBS that the targets of a command are exported to. A script block of <c>-ExportPath</c> is evaluated here and not by
/// PowerShell's binder: the binder does it only for pipeline input, and its errors do not end a script with -ErrorAction Stop.
/// </summary>
/// <param name="kind">The kind of the targets in messages, for example <c>graph</c>.</param>
/// <param name="key">The property that tells the targets apart.</param>
/// <param name="refuse">Called with the error and the refused target as it was given.</param>
internal sealed class ExportPaths(string kind, string key, Action<GesException, object?> refuse)
{
    /// <summary>The error for an empty value on the command line; null for any other.</summary>
    public static GesException? ProblemOf(object? value) =>
        PSObjects.Unwrap(value) is not ScriptBlock && TextOf(value) is null ? GesErrors.InputMissing("-ExportPath") : null;

    /// <summary>
    /// The path of each target. Targets that share a path are left out and refused: their files would overwrite each other. Called on the
    /// pipeline thread.
    /// </summary>
    public Dictionary<T, string> Of<T>(IReadOnlyList<T> targets, Func<T, ExportTarget> describe)
        where T : notnull
    {
        var paths = new Dictionary<T, string>();
        foreach (var target in targets)
        {
            var described = describe(target);
            try
            {
                paths[target] = PathOf(described);
            }
            catch (GesException e)
            {
                refuse(e, described.Given);
            }
        }

        foreach (var shared in paths.GroupBy(pair => pair.Value.TrimEnd('/'), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).ToList())
        {
            var sharing = shared.Select(pair => describe(pair.Key)).ToList();
            refuse(GesErrors.ExportPathShared(shared.First().Value, sharing.Select(one => one.Label), key), sharing[0].Given);
            foreach (var pair in shared)
            {
                paths.Remove(pair.Key);
            }
        }

        return paths;
    }

    private string PathOf(ExportTarget target)
    {
        var value = PSObjects.Unwrap(target.ExportPath) is ScriptBlock script ? Evaluate(script, target) : target.ExportPath;
        return TextOf(value) ?? throw GesErrors.InputMissing("-ExportPath");
    }

    private object? Evaluate(ScriptBlock script, ExportTarget target)
    {
        try
        {
            var results = script.InvokeWithContext(null, [new PSVariable("_", target.Subject)]);
            return results.Count == 1
                ? results[0]?.BaseObject
                : throw new FormatException($"it returned {results.Count} values and not one");
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException or GesException))
        {
            throw GesErrors.ExportPathFailed(kind, target.Label, key, e);
        }
    }

    private static string? TextOf(object? value) => value?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
