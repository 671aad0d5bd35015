namespace GesPowerShell.Simulator.Graphs;

/// <summary>Durations in simulated time. The documentation of GES says "a few minutes" for most of them.</summary>
public static class OperationTimes
{
    /// <summary>How long a new job is <c>pending</c> before it runs.</summary>
    public static TimeSpan Pending { get; } = TimeSpan.FromSeconds(2);

    /// <summary>A stop: 901 until the graph is 900.</summary>
    public static TimeSpan Stop { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The first part of a start: 100, with <c>action_progress</c>.</summary>
    public static TimeSpan Prepare { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The second part of a start: 920.</summary>
    public static TimeSpan Boot { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A whole start.</summary>
    public static TimeSpan Start => Prepare + Boot;

    /// <summary>How long a graph has its former state after a restart was accepted.</summary>
    public static TimeSpan RestartLag { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The part of a restart in 901; 100 and 920 follow as in a start.</summary>
    public static TimeSpan RestartStop { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A whole restart.</summary>
    public static TimeSpan Restart => RestartLag + RestartStop + Start;

    /// <summary>A creation: 100 with <c>action_progress</c>, until the graph is 200.</summary>
    public static TimeSpan Create { get; } = TimeSpan.FromMinutes(10);

    /// <summary>202 until the files are in the graph.</summary>
    public static TimeSpan Import { get; } = TimeSpan.FromMinutes(4);

    /// <summary>204 until the files are in OBS.</summary>
    public static TimeSpan Export { get; } = TimeSpan.FromMinutes(3);

    /// <summary>201 until the graph has its new version.</summary>
    public static TimeSpan Upgrade { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The first part of a resize or of adding replicas: 206 or 210.</summary>
    public static TimeSpan PrepareChange { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A whole resize: 206, then 207.</summary>
    public static TimeSpan Resize { get; } = TimeSpan.FromMinutes(8);

    /// <summary>A whole addition of replicas: 210, then 211.</summary>
    public static TimeSpan Expand { get; } = TimeSpan.FromMinutes(6);

    /// <summary>A deletion. The graph has its former state until it is deleted.</summary>
    public static TimeSpan Delete { get; } = TimeSpan.FromMinutes(3);

    /// <summary>205 until the graph is empty.</summary>
    public static TimeSpan Clear { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A backup: 903 until the graph is 200 again.</summary>
    public static TimeSpan Backup { get; } = TimeSpan.FromSeconds(90);

    /// <summary>The export of a backup to OBS, or its import. The graph keeps running.</summary>
    public static TimeSpan BackupTransfer { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Time from a stop to the automatic start.</summary>
    public static TimeSpan AutoStart { get; } = TimeSpan.FromDays(7);

    /// <summary>How long Task Center keeps a job.</summary>
    public static TimeSpan JobsKept { get; } = TimeSpan.FromDays(30);
}
