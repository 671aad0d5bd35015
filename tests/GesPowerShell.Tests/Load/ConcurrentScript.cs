using System.Text.RegularExpressions;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Tests.Ends;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Load;

/// <summary>
/// One of many concurrent scripts. Each has its own runspace and its own graphs, whose names begin with the number of the script.
/// </summary>
internal sealed partial class ConcurrentScript(int number, SimulatorServer region) : IDisposable
{
    private readonly List<RunResult> _changes = [];
    private readonly List<RunResult> _reads = [];

    public string Mark => Marked(number);

    public SimulatorServer Region => region;

    public PowerShellSession Session { get; } = new();

    /// <summary>The results of all changes and reads.</summary>
    public IEnumerable<RunResult> Results => _changes.Concat(_reads);

    public IEnumerable<string> Verbose => Results.SelectMany(result => result.Verbose);

    /// <summary>Adds the graphs of the scripts. They have the same names and ids in each region.</summary>
    public static void AddGraphs(SimulatorServer region, int scripts)
    {
        foreach (var mark in Enumerable.Range(0, scripts).Select(Marked))
        {
            Add("stop", GraphCode.Running);
            Add("start", GraphCode.Stopped);
            Add("restart", GraphCode.Running);

            void Add(string name, string status) =>
                region.Graphs.Add(new GraphSpec { Name = mark + name, Id = $"{mark}{name}-id", Status = status });
        }
    }

    public IEnumerable<string> JobIds => Results.SelectMany(result => result.Jobs).Select(job => job.JobId).OfType<string>();

    /// <summary>Runs all steps of a script. Each script begins with another step.</summary>
    /// <param name="options">Parameters that are added to every cmdlet.</param>
    /// <param name="between">Called after each step with its number.</param>
    public void Run(string options, Action<int>? between = null)
    {
        Action[] steps =
        [
            () => Change($"Stop-GesGraph {Mark}stop, {Mark}gone -Wait {options}"),
            () => Change($"Restart-GesGraph {Mark}restart -Confirm:$false -Wait {options}"),
            () =>
            {
                Change($"Start-GesGraph {Mark}start {options} -OutVariable started");
                Read($"$started | Wait-GesJob {options}");
            },
            () => Read($"Get-GesGraph {Mark}* {options}"),
            () => Read($"Get-GesJob -GraphName {Mark}restart {options}"),
        ];
        for (var step = 0; step < steps.Length; step++)
        {
            steps[(number + step) % steps.Length]();
            between?.Invoke(step);
        }
    }

    /// <summary>Checks that no result is missing and that no result belongs to another script.</summary>
    public void Check()
    {
        Assert.Every(Results, result => Assert.Null(result.Thrown));
        Assert.Every(Results.SelectMany(result => result.Graphs), graph => Assert.StartsWith(Mark, graph.Name, StringComparison.Ordinal));
        Assert.Every(Results.SelectMany(result => result.Jobs), job => Assert.StartsWith(Mark, job.GraphName, StringComparison.Ordinal));
        var texts = Results
            .SelectMany(
                result => result.Errors.Select(error => $"{error} {error.TargetObject}").Concat(result.Warnings).Concat(result.Verbose))
            .Concat(Session.Host.Shown);
        Assert.All(texts.SelectMany(text => AnyMark().Matches(text)), match => Assert.Equal(Mark, match.Value));
        var errors = Results.SelectMany(result => result.Errors).ToArray();
        Assert.Contains(errors, error => error.ToString().Contains(Mark + "gone", StringComparison.Ordinal));
        Assert.Every(errors, error => Assert.Contains(Mark, $"{error.TargetObject}", StringComparison.Ordinal));
        var mine = region.Graphs.All.Where(graph => graph.Name.StartsWith(Mark, StringComparison.Ordinal)).ToArray();
        var all = new RunResult(
            [.. _changes.SelectMany(result => result.Output)],
            [.. _changes.SelectMany(result => result.Errors)],
            [.. _changes.SelectMany(result => result.Warnings)],
            [],
            [],
            Thrown: null);
        GroundTruth.Check(mine, all, Session.Host.Shown, isComplete: true);
        var begun = mine.SelectMany(graph => graph.Operations).Select(operation => operation.JobId).ToHashSet();
        Assert.All(JobIds, id => Assert.Contains(id, begun)); // It can happen that no answer to this script had an id.
    }

    public void Dispose() => Session.Dispose();

    private static string Marked(int number) => $"r{number:00}_";

    private void Change(string script) => _changes.Add(Session.Run(script + " -Verbose"));

    private void Read(string script) => _reads.Add(Session.Run(script + " -Verbose"));

    [GeneratedRegex("r[0-9]{2}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyMark();
}
