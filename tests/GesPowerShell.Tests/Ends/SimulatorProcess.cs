using System.Diagnostics;
using System.Net.Http.Json;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Tests.Ends;

/// <summary>The simulator in another process, so that the memory and handles of this process belong to the module only.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private const int TimeScale = 600;

    private readonly Process _process;
    private readonly HttpClient _control;

    private SimulatorProcess(Process process, Uri address)
    {
        _process = process;
        _control = new HttpClient { BaseAddress = address };
        Address = address;
    }

    public Uri Address { get; }

    public SimulatorOptions Options { get; } = new();

    /// <summary>A second clock with the speed of the region. Only durations of the two clocks are compared.</summary>
    public SimulatedClock Clock { get; } = new(TimeProvider.System, TimeScale);

    public static async Task<SimulatorProcess> StartAsync(int graphs)
    {
        var program = typeof(SimulatorServer).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "--graphs", $"{graphs}", "--time-scale", $"{TimeScale}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var started = Process.Start(start)!;
        while (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split("listening on ") is ["", var address])
            {
                return new SimulatorProcess(started, new Uri(address));
            }
        }

        throw new InvalidOperationException("The simulator ended before it listened.");
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        await SendAsync(HttpMethod.Post, "clock", new { advanceSeconds = by.TotalSeconds });
    }

    public Task AddFaultsAsync(params object[] rules) => SendAsync(HttpMethod.Post, "faults", rules);

    public Task ClearRequestsAsync() => SendAsync(HttpMethod.Delete, "requests", body: null);

    public async Task<IReadOnlyList<RegionGraph>> GraphsAsync() => (await ReadAsync<RegionGraphs>("state")).Graphs;

    public async Task<IReadOnlyList<RegionRequest>> RequestsAsync() => (await ReadAsync<RegionRequests>("requests")).Requests;

    public void Dispose()
    {
        _control.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    private async Task SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, "/_simulator/" + path)
            { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _control.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Reads the answer as a stream: as one text it would leave large buffers in the pools that the test measures.</summary>
    private async Task<T> ReadAsync<T>(string path) =>
        (await _control.GetFromJsonAsync<T>(new Uri("/_simulator/" + path, UriKind.Relative), TestContext.Current.CancellationToken))!;

    private sealed record RegionGraphs(RegionGraph[] Graphs);

    private sealed record RegionRequests(RegionRequest[] Requests);
}

/// <summary>The real state of a graph.</summary>
internal sealed record RegionGraph(string Name, string Status);

/// <summary>A request that arrived, and the fault that was injected into it.</summary>
internal sealed record RegionRequest(string Method, string Path, string? Fault);
