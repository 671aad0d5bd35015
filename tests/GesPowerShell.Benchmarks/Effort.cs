namespace GesPowerShell.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="FreshProcesses">Processes for each side of what happens once.</param>
/// <param name="Rounds">Turns of ours and the limit for what happens in a process.</param>
/// <param name="Calls">Calls in one turn of a loop.</param>
/// <param name="WarmUp">
/// Calls after which a loop is warm: .NET takes thousands until it has compiled all that is used often a second time.
/// </param>
/// <param name="Graphs">In the long list.</param>
/// <param name="Fleet">Graphs that are stopped together.</param>
/// <param name="JobSeconds">How long the fleet's jobs take.</param>
internal sealed record Effort(int FreshProcesses, int Rounds, int Calls, int WarmUp, int Graphs, int Fleet, double JobSeconds)
{
    public static readonly Effort Full = new(31, 15, 200, 10_000, 100_000, 1000, 30);

    /// <summary>Under three minutes.</summary>
    public static readonly Effort Quick = new(7, 5, 100, 10_000, 100_000, 1000, 30);

    /// <summary>That everything runs; its figures mean nothing.</summary>
    public static readonly Effort Smoke = new(1, 1, 3, 3, 300, 20, 1);
}
