namespace GesPowerShell.Benchmarks;

/// <summary>The size of the measurements.</summary>
/// <param name="FreshProcesses">The number of processes for each side of a measurement of something that happens once in a process.</param>
/// <param name="Rounds">The number of turns for each side of a measurement within a process.</param>
/// <param name="Calls">The number of calls in one turn of a loop.</param>
/// <param name="WarmUp">
/// The number of calls before a loop is measured: .NET needs thousands until it has recompiled the frequently used methods.
/// </param>
/// <param name="Graphs">The number of graphs in the long list.</param>
/// <param name="Fleet">The number of graphs that are stopped together.</param>
/// <param name="JobSeconds">The duration of the jobs of the fleet.</param>
internal sealed record Effort(int FreshProcesses, int Rounds, int Calls, int WarmUp, int Graphs, int Fleet, double JobSeconds)
{
    public static readonly Effort Full = new(31, 15, 200, 10_000, 100_000, 1000, 30);

    /// <summary>Takes some four minutes.</summary>
    public static readonly Effort Quick = new(7, 5, 100, 10_000, 100_000, 1000, 30);

    /// <summary>Runs each measurement once to check that it works. Its figures are not meaningful.</summary>
    public static readonly Effort Smoke = new(1, 1, 3, 3, 300, 20, 1);
}
