using System.Collections.Concurrent;
using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Tests.Client;

/// <summary>Clients for tests, and what they report.</summary>
internal static class Clients
{
    public const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    public const string GraphId = "11111111-2222-3333-4444-555555555555";

    public static readonly EnvironmentSource NoEnvironment = new(_ => null, () => []);

    public static GesCredential Keys(string? token = null) =>
        new GesCredential.AccessKey("AccessKey", Secrets.Of("SecretKey"), token is null ? null : Secrets.Of(token));

    public static GesClient For(
        FakeService service, TimeProvider? clock = null, GesCredential? credential = null, string? projectId = ProjectId,
        TimeSpan? timeout = null, string? projectName = null) => Of(
            new GesSettings
            {
                Region = "cn-north-4",
                Endpoint = service.Address,
                ProjectId = projectId,
                ProjectName = projectName,
                Credential = credential ?? Keys(),
                Timeout = timeout ?? TimeSpan.FromSeconds(60),
            },
            clock);

    public static GesClient Of(GesSettings settings, TimeProvider? clock = null) =>
        new(PlanBuilder.Build(settings, NoEnvironment, _ => { }), clock);

    public static GesChange Stop => new(GesOperation.Stop, GraphId) { GraphName = "fraud_demo" };
}

/// <summary>A call that remembers what was reported.</summary>
internal sealed class Heard
{
    public ConcurrentQueue<string> Verbose { get; } = new();

    public ConcurrentQueue<string> Warnings { get; } = new();

    public GesCall Call(CancellationToken cancelToken = default) => new(cancelToken, Verbose.Enqueue, Warnings.Enqueue);
}
