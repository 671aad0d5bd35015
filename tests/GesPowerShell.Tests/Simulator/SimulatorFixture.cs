using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using GesPowerShell.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Simulator;

/// <summary>The answer of the simulator.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Body, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string? ErrorCode =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error_code", out var code) ? code.GetString() : null;

    public string? JobId => Body.TryGetProperty("job_id", out var id) ? id.GetString() : null;

    public string RequestId => Headers["X-Request-Id"];
}

/// <summary>A simulator whose clock stands still unless a test advances it, and a client that signs with the demo key.</summary>
internal sealed class SimulatorFixture : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private SimulatorFixture(SimulatorServer server, FakeTimeProvider time)
    {
        Server = server;
        Time = time;
    }

    public SimulatorServer Server { get; }

    public FakeTimeProvider Time { get; }

    public string Graphs => $"/v2/{Server.Options.ProjectId}/graphs";

    public static async Task<SimulatorFixture> StartAsync(int graphs = 0, double timeScale = 1, TimeSpan shortestOperation = default)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var options = new SimulatorOptions { Graphs = graphs, TimeScale = timeScale, ShortestOperation = shortestOperation, Clock = time };
        return new SimulatorFixture(await SimulatorServer.StartAsync(options, Cancellation), time);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Reply> GetAsync(string path) => SendAsync(Sign(HttpMethod.Get, path));

    /// <summary>Sends GET to a path below /v2/{project}/graphs.</summary>
    public Task<Reply> GesAsync(string path) => GetAsync(Graphs + path);

    public Task<Reply> PostAsync(string path, string body = "{}") => SendAsync(Sign(HttpMethod.Post, path, body));

    /// <summary>Sends POST stop, start or restart.</summary>
    public Task<Reply> ActAsync(string graphId, string action, string body = "{}") => PostAsync($"{Graphs}/{graphId}/{action}", body);

    public async Task<string> StatusAsync(string graphId) =>
        (await GesAsync("/" + graphId)).Body.GetProperty("graph").GetProperty("status").GetString()!;

    public async Task<string> JobStatusAsync(string graphId, string jobId) =>
        (await GesAsync($"/{graphId}/jobs/{jobId}/status")).Body.GetProperty("status").GetString()!;

    /// <summary>Creates a request that is signed with the demo key. X- headers in <paramref name="headers"/> are signed too.</summary>
    public HttpRequestMessage Sign(
        HttpMethod method, string path, string? body = null, string? secretKey = null, string? accessKey = null,
        DateTimeOffset? date = null, string? payloadHash = null, params (string Name, string Value)[] headers)
    {
        var request = Plain(method, path, body);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        var stamp = (date ?? Time.GetUtcNow()).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return TestSigner.Sign(
            request, accessKey ?? Server.Options.AccessKey, secretKey ?? Server.Options.SecretKey, stamp, body ?? "", payloadHash);
    }

    /// <summary>Creates a request without signature.</summary>
    public HttpRequestMessage Plain(HttpMethod method, string path, string? body = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Server.Address, path));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Add("X-Auth-Token", token);
        }

        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, Cancellation);
            var text = await response.Content.ReadAsStringAsync(Cancellation);
            using var json = text.Length == 0 ? null : JsonDocument.Parse(text);
            return new Reply(
                response.StatusCode, json?.RootElement.Clone() ?? default, text,
                response.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>Fetches a token of the demo user. <paramref name="scope"/> is the JSON of <c>auth.scope</c>; null omits it.</summary>
    public async Task<(string Token, Reply Reply)> LoginAsync(
        string? scope = """{"project":{"name":"cn-north-4"}}""", string password = "Demo-Password-1")
    {
        var scopeText = scope is null ? "" : ",\"scope\":" + scope;
        var user = $$$"""{"name":"demo","password":"{{{password}}}","domain":{"name":"demo-account"}}""";
        var body = "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":" + user + "}}" + scopeText + "}}";
        var reply = await SendAsync(Plain(HttpMethod.Post, "/v3/auth/tokens?nocatalog=true", body));
        return (reply.Headers.GetValueOrDefault("X-Subject-Token", ""), reply);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
