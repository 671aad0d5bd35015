namespace GesPowerShell.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="FreshProcesses">Processes for each side of what happens once.</param>
/// <param name="Rounds">Turns of ours and the limit for what happens in a process.</param>
/// <param name="Calls">Calls in one turn of a loop.</param>
/// <param name="Graphs">In the long list.</param>
/// <param name="Fleet">Graphs that are stopped together.</param>
/// <param name="JobSeconds">How long the fleet's jobs take.</param>
internal sealed record Effort(int FreshProcesses, int Rounds, int Calls, int Graphs, int Fleet, double JobSeconds)
{
    public static readonly Effort Full = new(31, 15, 200, 100_000, 1000, 30);

    /// <summary>Under three minutes.</summary>
    public static readonly Effort Quick = new(7, 5, 100, 100_000, 1000, 30);

    /// <summary>That everything runs; its figures mean nothing.</summary>
    public static readonly Effort Smoke = new(1, 1, 3, 300, 20, 1);
}
