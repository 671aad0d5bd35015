using System.Collections.Concurrent;
using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Simulator;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Client;

/// <summary>Creates clients for tests.</summary>
internal static class Clients
{
    public const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    public const string GraphId = "11111111-2222-3333-4444-555555555555";

    public static readonly EnvironmentSource NoEnvironment = new(_ => null, () => []);

    public static GesCredential Keys(string? token = null) =>
        new GesCredential.AccessKey("AccessKey", Secrets.Of("SecretKey"), token is null ? null : Secrets.Of(token));

    public static GesClient For(
        FakeService service, TimeProvider? clock = null, GesCredential? credential = null, string? projectId = ProjectId,
        TimeSpan? timeout = null, string? projectName = null, int maxConnections = 256) => Of(
            new GesSettings
            {
                Region = "cn-north-4",
                Endpoint = service.Address,
                ProjectId = projectId,
                ProjectName = projectName,
                Credential = credential ?? Keys(),
                Timeout = timeout ?? TimeSpan.FromSeconds(60),
                MaxConnections = maxConnections,
            },
            clock);

    public static GesClient Of(GesSettings settings, TimeProvider? clock = null, TimeProvider? waitClock = null) =>
        new(PlanBuilder.Build(settings, NoEnvironment, _ => { }), clock, waitClock ?? new JumpingClock());

    /// <summary>Creates a client with the demo keys of a simulator.</summary>
    public static GesClient To(SimulatorServer server, TimeProvider? waitClock = null) => Of(
        new GesSettings
        {
            Region = server.Options.Region,
            Endpoint = server.Address,
            ProjectId = server.Options.ProjectId,
            Credential = new GesCredential.AccessKey(server.Options.AccessKey, Secrets.Of(server.Options.SecretKey), null),
        },
        waitClock: waitClock);

    public static StopGraph Stop => new(GraphId, "fraud_demo");

    /// <summary>Creates the change of an operation.</summary>
    public static GraphChange Change(string operation, string graphId = GraphId) => operation switch
    {
        GesOperation.Stop => new StopGraph(graphId),
        GesOperation.Start => new StartGraph(graphId),
        GesOperation.Restart => new RestartGraph(graphId),
        _ => throw new ArgumentException($"No change is called {operation}.", nameof(operation)),
    };
}

/// <summary>Records the verbose and warning lines of a call of the client.</summary>
internal sealed class CallLog
{
    public ConcurrentQueue<string> Verbose { get; } = new();

    public ConcurrentQueue<string> Warnings { get; } = new();

    public OperationContext Context(CancellationToken cancelToken = default) => new(cancelToken, Verbose.Enqueue, Warnings.Enqueue);
}
