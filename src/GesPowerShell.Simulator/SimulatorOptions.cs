namespace GesPowerShell.Simulator;

/// <summary>How a simulated region is set up. The defaults are the demo that the playground and the README use.</summary>
public sealed class SimulatorOptions
{
    /// <summary>Where to listen, plain HTTP on an IP address or localhost; port 0 picks a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>How many graphs exist at the start.</summary>
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

    /// <summary>The agency of <see cref="Domain"/> that <see cref="User"/> may act for. This machine has it as an ECS server.</summary>
    public string Agency { get; init; } = "demo-agency";

    /// <summary>Lifetime of the tokens and temporary keys it gives out, in simulated time.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many megabytes the files of a backup have together at most. A smaller backup has files of its own size.</summary>
    public int BackupFileSize { get; init; } = 4;

    /// <summary>
    /// How long the import of dev_import goes on from the start, in simulated time: long enough to be looked at, and for every test.
    /// </summary>
    public TimeSpan ImportTime { get; init; } = TimeSpan.FromHours(20);

    /// <summary>
    /// How long an operation of a graph takes at least, in real time: at a high time scale it would else be over before anybody can see
    /// the graph move.
    /// </summary>
    public TimeSpan ShortestOperation { get; init; }

    /// <summary>The real clock that simulated time is derived from; tests inject their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
