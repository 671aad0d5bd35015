namespace GesPowerShell.Simulator;

/// <summary>Options of the simulator. The defaults are the demo values of the playground and the README.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The address to listen on, plain HTTP on an IP address or localhost; port 0 selects a free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Number of graphs at the start.</summary>
    public int Graphs { get; init; } = 8;

    /// <summary>Simulated seconds per real second.</summary>
    public double TimeScale { get; init; } = 60;

    /// <summary>The access key that requests are signed with.</summary>
    public string AccessKey { get; init; } = "DEMOACCESSKEY0000001";

    /// <summary>The secret of <see cref="AccessKey"/>.</summary>
    public string SecretKey { get; init; } = "demo-secret-key-for-the-simulator-0000001";

    /// <summary>The project that the graphs are in.</summary>
    public string ProjectId { get; init; } = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    /// <summary>The region, which is also the name of the project.</summary>
    public string Region { get; init; } = "cn-north-4";

    /// <summary>The IAM user that gets tokens.</summary>
    public string User { get; init; } = "demo";

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; init; } = "Demo-Password-1";

    /// <summary>The account of <see cref="User"/>.</summary>
    public string Domain { get; init; } = "demo-account";

    /// <summary>The agency of <see cref="Domain"/> that <see cref="User"/> may assume. The metadata service gives out its keys.</summary>
    public string Agency { get; init; } = "demo-agency";

    /// <summary>Lifetime of issued tokens and temporary keys, in simulated time.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Maximum total size of the files of a backup in megabytes. A smaller backup has files of its own size.</summary>
    public int BackupFileSize { get; init; } = 4;

    /// <summary>
    /// Duration of the import of dev_import from the start, in simulated time. It is long enough to be seen, and longer than every test.
    /// </summary>
    public TimeSpan ImportTime { get; init; } = TimeSpan.FromHours(20);

    /// <summary>
    /// Minimum duration of an operation of a graph, in real time. At a high time scale an operation would otherwise end before a client can
    /// read its states.
    /// </summary>
    public TimeSpan ShortestOperation { get; init; }

    /// <summary>The real clock that simulated time is derived from; tests inject their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
