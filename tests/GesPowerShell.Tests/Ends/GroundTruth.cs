using System.Management.Automation;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Ends;

/// <summary>Compares the reported outcome of a change with the operations that the simulator executed.</summary>
internal static class GroundTruth
{
    private const string NothingSent = "Nothing was sent";

    /// <param name="graphs">The graphs that the change concerned, in their real state.</param>
    /// <param name="result">The output of the script, which made one change to each graph.</param>
    /// <param name="shown">The lines that the host showed.</param>
    /// <param name="isComplete">Whether the output must name every graph, and not only the graphs at which an operation began.</param>
    public static void Check(IEnumerable<GraphState> graphs, RunResult result, IReadOnlyList<string> shown, bool isComplete)
    {
        ErrorRecord[] errors =
        [
            .. result.Errors,
            .. result.Thrown is IContainsErrorRecord { ErrorRecord: { } thrown } ? [thrown] : Array.Empty<ErrorRecord>(),
        ];
        string[] messages = [.. result.Warnings, .. errors.Select(error => $"{error} ({error.TargetObject})"), .. shown];
        var isWhole = Array.Exists(errors, error => error.ToString().Contains("Listing of graphs", StringComparison.Ordinal));
        foreach (var graph in graphs)
        {
            var begun = graph.Operations;
            var jobs = result.Jobs.Where(job => job.GraphId == graph.Id).ToArray();
            var about = messages.Where(text => text.Contains(graph.Name, StringComparison.Ordinal)).ToArray();
            var isUntouched = about.Any(text => text.Contains(NothingSent, StringComparison.Ordinal));
            var isNamed = about.Any(text => !text.Contains(NothingSent, StringComparison.Ordinal));
            var ended = jobs.Select(job => $"{job.JobId} {job.Status}");
            var what = $"{graph.Name}: begun {string.Join(", ", begun)}; jobs {string.Join(", ", ended)}; "
                + $"messages {string.Join(" | ", messages)}";
            Assert.True(graph.Restarts <= 1, "Restarted twice. " + what);
            Assert.True(begun.Count == 0 || !isUntouched, "Something began although nothing was sent. " + what);
            Assert.All(begun, operation => Assert.True(
                isNamed || jobs.Any(job => job.JobId == operation.JobId || job.JobId is null || job.Adopted), "A job is lost. " + what));
            Assert.True(!isComplete || isWhole || jobs.Length > 0 || about.Length > 0, "A graph is lost. " + what);
            Assert.True(jobs.Length <= 1, "A graph came out twice. " + what);

            // Where the consumer ends at a job that failed, a warning still says why it failed.
            Assert.All(jobs, job => Assert.DoesNotContain(about, text =>
                text.Contains("before this could be written", StringComparison.Ordinal)
                && text.EndsWith($"job {job.JobId}.", StringComparison.Ordinal)));
        }
    }
}
