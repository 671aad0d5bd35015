using System.Collections.Concurrent;
using System.Text;
using GesPowerShell.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;

namespace GesPowerShell.Tests.Histories;

/// <summary>A simulator in this process, on virtual time and without a network. It records which requests were executed.</summary>
internal sealed class RehearsedRegion : IAsyncDisposable
{
    private const string ScriptHeader = "X-Script";

    // One web host serves all regions. The host name of a request selects the region.
    private static readonly ConcurrentDictionary<string, RehearsedRegion> Regions = new(StringComparer.Ordinal);
    private static readonly Lazy<TestServer> Host = new(StartHost);
    private static int _count;

    private readonly string _host = $"region-{Interlocked.Increment(ref _count)}.test";
    private readonly ConcurrentDictionary<string, (string Script, string Text)> _requests = new(StringComparer.Ordinal);

    public RehearsedRegion(SimulatorOptions options)
    {
        Simulator = new SimulatorServer(options);
        Regions[_host] = this;
    }

    public SimulatorServer Simulator { get; }

    public Uri Address => new($"https://{_host}/");

    /// <summary>Creates a handler that sends requests to the regions.</summary>
    public static HttpMessageHandler CreateHandler() => Host.Value.CreateHandler();

    /// <summary>Adds the name of the script to a request.</summary>
    public static void Mark(HttpRequestMessage request, string script) => request.Headers.Add(ScriptHeader, script);

    /// <summary>Returns the requests of a script that GES executed.</summary>
    /// <param name="script">The script.</param>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="key">A text that only the requests of one change have in their path or body.</param>
    public IReadOnlyList<Executed> ExecutedOf(string script, string operation, string key)
    {
        var jobs = Simulator.Jobs.All;
        return
        [
            .. Simulator.Executed
                .Where(request => request.Operation == operation && IsOf(request.RequestId, script, key))
                .Select(request => new Executed(operation, jobs.FirstOrDefault(job => job.Spec.RequestId == request.RequestId)?.JobId)),
        ];
    }

    /// <summary>
    /// Returns the HTTP statuses of the answers to the same requests, in the order of their arrival, whether GES executed them or not. The
    /// status is 0 when the connection was reset.
    /// </summary>
    public IReadOnlyList<int> AnswersTo(string script, string operation, string key) =>
        [.. Simulator.Requests
            .Where(request => request.Operation == operation && IsOf(request.RequestId, script, key))
            .Select(request => request.Status)];

    public async ValueTask DisposeAsync()
    {
        Regions.TryRemove(_host, out _);
        await Simulator.DisposeAsync();
    }

    private bool IsOf(string requestId, string script, string key) =>
        _requests.TryGetValue(requestId, out var sent) && sent.Script == script && sent.Text.Contains(key, StringComparison.Ordinal);

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
        var target = context.Request.Path + context.Request.QueryString;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
        try
        {
            await Simulator.HandleAsync(context);
        }
        finally
        {
            _requests[context.Response.Headers["X-Request-Id"].ToString()] =
                (context.Request.Headers[ScriptHeader].ToString(), target + Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        }
    }
}

/// <summary>A request that GES executed.</summary>
/// <param name="Operation">The name of the operation.</param>
/// <param name="JobId">The id of its job; null for an operation without a job.</param>
internal sealed record Executed(string Operation, string? JobId);
