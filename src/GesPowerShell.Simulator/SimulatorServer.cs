namespace GesPowerShell.Simulator;

/// <summary>A running simulator.</summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private SimulatorServer(SimulatorOptions options) => Options = options;

    public SimulatorOptions Options { get; }

    /// <summary>Where it listens, with the port.</summary>
    public Uri Address { get; private init; } = new("http://127.0.0.1:0");

    public static Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SimulatorServer(options));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
