namespace GesPowerShell;

/// <summary>The texts of warnings about successful changes and jobs.</summary>
internal static class GesWarnings
{
    public static string PartiallyFailed(GesJob job) =>
        $"{What(job)} ended with losses: {Display.Safe(job.FailReason ?? "see the job's Details").TrimEnd('.')}.";

    public static string JobStillOpen(GesJob job) =>
        $"{What(job)} is done, by the graph's state; its job still reads as {job.Status} in Task Center.";

    public static string JobNotRead(GesJob job) =>
        $"{What(job)} is done, by the graph's state; its job could not be read, and last read as {job.Status}.";

    public static string ChangedSince(GesJob job, string code) =>
        $"{What(job)} succeeded, but the graph is {GraphStatus.ToWord(code)} now: it was changed since.";

    public static string AdoptedInDoubt(GesJob job, string? jobName) =>
        $"{What(job)} is going on, by this command's request or by another one; "
        + (jobName is null ? "no job for it was found, so the graph alone is watched."
            : $"the job that was taken over is called '{Display.Safe(jobName)}'.");

    public static string AdoptedEffect(GesChange change) =>
        $"{change.Description} has taken effect, by this command's request or by another one: the answer was lost, "
            + "and GES does not tell whose it was.";

    public static string EarlierRequestOpen(GesChange change) =>
        $"{change.Description} was sent twice: the answer to the first request was lost, and it may still begin later.";

    /// <param name="graph">The graph whose settings are copied.</param>
    /// <param name="missing">The settings that are not copied.</param>
    public static string NotInTemplate(string graph, IEnumerable<string> missing) =>
        $"Not copied from graph '{Display.Safe(graph)}', since GES does not tell it: {string.Join("; ", missing)}.";

    private static string What(GesJob job) =>
        $"{ChangeSemantics.PhraseOf(job.Operation)} graph '{Display.Safe(job.GraphName ?? job.GraphId ?? "?")}'";
}
