using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace GesPowerShell.Benchmarks.Hosting;

/// <summary>A simulator in another process, so that its CPU time and memory are not measured.</summary>
internal sealed class BenchmarkRegion : IAsyncDisposable
{
    private const string Key = "BENCHACCESSKEY000001";
    private const string Secret = "benchmark-secret-key-for-the-simulator-01";

    /// <summary>The number of initial graphs, which differ from each other. Some of them cannot be stopped.</summary>
    private const int InitialGraphs = 20;

    private const string Project = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private readonly Process _simulator;
    private readonly HttpClient _control = new();
    private readonly Queue<string> _running = [];

    private BenchmarkRegion(Process simulator) => _simulator = simulator;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The environment variables with which a process connects to it. All tools for Huawei Cloud read these variables.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HW_REGION_NAME"] = "cn-north-4",
        ["HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4"] = Address.AbsoluteUri,
        ["HUAWEICLOUD_SDK_IAM_ENDPOINT"] = Address.AbsoluteUri,
        ["HUAWEICLOUD_SDK_PROJECT_ID"] = Project,
        ["HUAWEICLOUD_SDK_AK"] = Key,
        ["HUAWEICLOUD_SDK_SK"] = Secret,
    };

    /// <param name="graphs">The number of graphs.</param>
    /// <param name="timeScale">Simulated seconds per second; a stop takes 120 simulated seconds.</param>
    public static async Task<BenchmarkRegion> StartAsync(int graphs, double timeScale = 60)
    {
        string[] options =
        [
            "--graphs", graphs.ToString(CultureInfo.InvariantCulture), "--time-scale", timeScale.ToString(CultureInfo.InvariantCulture),
            "--access-key", Key, "--secret-key", Secret, "--project-id", Project,
        ];
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [Places.Simulator, .. options]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var region = new BenchmarkRegion(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Ready = "listening on ";
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                region.Address = new Uri(line[Ready.Length..]);
                await region.FindRunningAsync();
                return region;
            }
        }

        throw new InvalidOperationException("The simulator did not start.");
    }

    /// <summary>Sets the environment variables of this process, so that later connections use this region.</summary>
    public void SetEnvironment()
    {
        foreach (var (name, value) in Environment)
        {
            System.Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>Returns ids of running graphs. Each is returned once, since a stopped graph cannot be stopped again.</summary>
    public string[] TakeRunning(int count) => [.. Enumerable.Range(0, count).Select(_ => _running.Dequeue())];

    /// <summary>The largest number of requests that it handled at the same time.</summary>
    public async Task<int> PeakRequestsAsync() =>
        (await _control.GetFromJsonAsync<JsonElement>(new Uri(Address, "/_simulator/requests"))).GetProperty("mostOpen").GetInt32();

    /// <summary>Returns the method and the path of each request since the last call.</summary>
    public async Task<IReadOnlyList<string>> TakeRequestsAsync()
    {
        var journal = await _control.GetFromJsonAsync<JsonElement>(new Uri(Address, "/_simulator/requests"));
        await _control.DeleteAsync(new Uri(Address, "/_simulator/requests"));
        return [.. journal.GetProperty("requests").EnumerateArray()
            .Select(request => request.GetProperty("method").GetString() + " " + request.GetProperty("path").GetString())];
    }

    /// <summary>Adds a minimum duration to every request.</summary>
    public Task DelayAsync(TimeSpan time) =>
        _control.PostAsJsonAsync(new Uri(Address, "/_simulator/faults"), new { delay = new { seconds = time.TotalSeconds } });

    public Task ClearFaultsAsync() => _control.DeleteAsync(new Uri(Address, "/_simulator/faults"));

    public async Task<(string Name, string Id)[]> GraphsAsync()
    {
        var state = await _control.GetFromJsonAsync<JsonElement>(new Uri(Address, "/_simulator/state"));
        return [.. state.GetProperty("graphs").EnumerateArray()
            .Select(graph => (graph.GetProperty("name").GetString()!, graph.GetProperty("id").GetString()!))];
    }

    /// <summary>Fetches a token, for callers that cannot sign.</summary>
    public async Task<string> TokenAsync()
    {
        var body = new
        {
            auth = new
            {
                identity = new
                {
                    methods = new[] { "password" },
                    password = new { user = new { name = "demo", password = "Demo-Password-1", domain = new { name = "demo-account" } } },
                },
                scope = new { project = new { id = Project } },
            },
        };
        using var answer = await _control.PostAsJsonAsync(new Uri(Address, "/v3/auth/tokens"), body);
        return answer.Headers.GetValues("X-Subject-Token").Single();
    }

    /// <summary>Returns a page of the list of graphs as GES writes it.</summary>
    public async Task<byte[]> PageAsync()
    {
        var page = new Uri(Address, $"/v2/{Project}/graphs?offset={InitialGraphs}&limit=100");
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("X-Auth-Token", await TokenAsync());
        using var answer = await _control.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _simulator.Kill();
        await _simulator.WaitForExitAsync();
        _simulator.Dispose();
    }

    private async Task FindRunningAsync()
    {
        var state = await _control.GetFromJsonAsync<JsonElement>(new Uri(Address, "/_simulator/state"));
        var graphs = state.GetProperty("graphs").EnumerateArray().Skip(InitialGraphs);
        foreach (var graph in graphs.Where(graph => graph.GetProperty("status").GetString() == "200"))
        {
            _running.Enqueue(graph.GetProperty("id").GetString()!);
        }
    }
}
