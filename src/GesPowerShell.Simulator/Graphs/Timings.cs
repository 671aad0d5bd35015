namespace GesPowerShell.Simulator.Graphs;

/// <summary>How long things take, in simulated time. GES says "a few minutes"; the order of the states is documented.</summary>
internal static class Timings
{
    /// <summary>GES starts a stopped graph by itself after this long (ges_03_0348).</summary>
    public static readonly TimeSpan AutoStart = TimeSpan.FromDays(7);

    /// <summary>Task Center forgets a job after this long.</summary>
    public static readonly TimeSpan KeepJobs = TimeSpan.FromDays(30);

    /// <summary>A job is pending for so long before it runs.</summary>
    public static readonly TimeSpan Pending = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<(double Seconds, string Code)> Stop { get; } = [(0, Codes.Stopping), (110, Codes.Stopped)];

    public static IReadOnlyList<(double Seconds, string Code)> Start { get; } = [(0, Codes.Preparing), (100, Codes.Starting), (160, Codes.Running)];

    /// <summary>Right after the request the graph still reads as before: the race that clients have to expect.</summary>
    public static IReadOnlyList<(double Seconds, string Code)> Restart { get; } =
        [(6, Codes.Stopping), (80, Codes.Preparing), (150, Codes.Starting), (190, Codes.Running)];
}
