using System.Collections.Concurrent;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Graphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;

namespace GesPowerShell.Tests.Histories;

/// <summary>A simulator in this process, reached without a network, on virtual time. It is the judge of what really happened.</summary>
internal sealed class RehearsedRegion : IAsyncDisposable
{
    private const string ScriptHeader = "X-Script";

    // One web host for all regions, told apart by the name that clients call.
    private static readonly ConcurrentDictionary<string, RehearsedRegion> Regions = new(StringComparer.Ordinal);
    private static readonly Lazy<TestServer> Host = new(StartHost);
    private static int _made;

    private readonly string _host = $"region-{Interlocked.Increment(ref _made)}.test";
    private readonly ConcurrentDictionary<string, string> _scripts = new(StringComparer.Ordinal);

    public RehearsedRegion(SimulatorOptions options)
    {
        Simulator = new SimulatorServer(options);
        Regions[_host] = this;
    }

    public SimulatorServer Simulator { get; }

    public Uri Address => new($"https://{_host}/");

    /// <summary>The way to it.</summary>
    public static HttpMessageHandler CreateHandler() => Host.Value.CreateHandler();

    /// <summary>Says who sends a request.</summary>
    public static void Mark(HttpRequestMessage request, string script) => request.Headers.Add(ScriptHeader, script);

    /// <summary>What really began of what a script asked for.</summary>
    /// <param name="script">The script.</param>
    /// <param name="graphId">The graph; null for one that was never made. Of a graph that is gone nothing is known any more.</param>
    public IReadOnlyList<GraphOperation> BegunBy(string script, string? graphId) =>
        [.. Find(graphId)?.Operations.Where(operation => operation.RequestId is { } id && _scripts.GetValueOrDefault(id) == script) ?? []];

    /// <summary>The id of a graph; null when there is none of that name.</summary>
    public string? IdOf(string graphName) => Simulator.Graphs.All.FirstOrDefault(graph => graph.Name == graphName)?.Id;

    /// <summary>The state that a graph really is in.</summary>
    public string StatusOf(string graphId) => Find(graphId)?.Status ?? GraphCode.Deleted;

    private GraphState? Find(string? graphId) => Simulator.Graphs.All.FirstOrDefault(graph => graph.Id == graphId);

    public async ValueTask DisposeAsync()
    {
        Regions.TryRemove(_host, out _);
        await Simulator.DisposeAsync();
    }

    private static TestServer StartHost()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.Run(context => Regions[context.Request.Host.Host].HandleAsync(context));
        app.StartAsync().GetAwaiter().GetResult();
        return app.GetTestServer();
    }

    private async Task HandleAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = context.Request.Path + context.Request.QueryString;
        try
        {
            await Simulator.HandleAsync(context);
        }
        finally
        {
            _scripts[context.Response.Headers["X-Request-Id"].ToString()] = context.Request.Headers[ScriptHeader].ToString();
        }
    }
}
