using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using GesPowerShell.Loading;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>The simulator with its demo values, and clients of the built module for it.</summary>
/// <param name="address">The address of the simulator.</param>
/// <param name="certificate">A file with an untrusted certificate and its key.</param>
internal sealed class ScenarioRegion(Uri address, string certificate) : IDisposable
{
    public const string Name = "cn-north-4";
    public const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    public const string AccessKey = "DEMOACCESSKEY0000001";
    public const string SecretKey = "demo-secret-key-for-the-simulator-0000001";
    public const string User = "demo";
    public const string Password = "Demo-Password-1";
    public const string Domain = "demo-account";
    public const string Agency = "demo-agency";

    private readonly HttpClient _control = new() { BaseAddress = address };

    public static GesCredential Keys => new GesCredential.AccessKey(AccessKey, Secret(SecretKey), null);

    public Uri Address => address;

    public string Certificate => certificate;

    public static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var c in text)
        {
            secret.AppendChar(c);
        }

        return secret;
    }

    /// <summary>Creates a client with the factory of the module's own loader.</summary>
    public static IGesClient Connect(GesSettings settings) => ClientLoader.Factory.Create(settings, null);

    /// <summary>Creates a client for a server on this machine, with the demo keys.</summary>
    public static IGesClient ConnectTo(Uri server, TimeSpan? timeout = null) => Connect(new GesSettings
    {
        Region = Name,
        Endpoint = server,
        ProjectId = ProjectId,
        Credential = Keys,
        Timeout = timeout ?? TimeSpan.FromSeconds(30),
    });

    public IGesClient Connect() => ConnectTo(address);

    public IGesClient Connect(GesCredential credential, string? projectId = null) =>
        Connect(new GesSettings { Region = Name, Endpoint = address, ProjectId = projectId, Credential = credential });

    public Task AddFaultsAsync(string rules) => SendAsync(HttpMethod.Post, "faults", rules);

    /// <summary>Removes all faults and clears the journal of requests.</summary>
    public async Task ResetAsync()
    {
        await SendAsync(HttpMethod.Delete, "faults", null);
        await SendAsync(HttpMethod.Delete, "requests", null);
    }

    /// <summary>Number of requests of an operation since the start of the scenario.</summary>
    public async Task<int> RequestsAsync(string operation) =>
        (await _control.GetStringAsync("/_simulator/requests"))
            .Split([$"\"operation\":\"{operation}\""], StringSplitOptions.None).Length - 1;

    /// <summary>The largest number of concurrent requests.</summary>
    public async Task<int> PeakRequestsAsync() =>
        Number(await _control.GetStringAsync("/_simulator/requests"), "\"mostOpen\":(?<number>[0-9]+)");

    /// <summary>Number of executions of an operation on a graph.</summary>
    /// <param name="graph">Name of the graph.</param>
    /// <param name="operation"><c>stops</c>, <c>starts</c> or <c>restarts</c>.</param>
    public async Task<int> BeganAsync(string graph, string operation) =>
        Number(await _control.GetStringAsync("/_simulator/state"), $"\"name\":\"{graph}\".*?\"{operation}\":(?<number>[0-9]+)");

    /// <summary>Fetches a token of the demo user for the project of the region.</summary>
    public async Task<string> TokenAsync()
    {
        const string user = $$"""{"name":"{{User}}","password":"{{Password}}","domain":{"name":"{{Domain}}"} }""";
        const string scope = $$"""{"project":{"name":"{{Name}}"} }""";
        const string body = $$"""{"auth":{"identity":{"methods":["password"],"password":{"user":{{user}} } },"scope":{{scope}} } }""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _control.PostAsync("/v3/auth/tokens", content);
        return answer.Headers.GetValues("X-Subject-Token").Single();
    }

    public void Dispose() => _control.Dispose();

    private static int Number(string text, string pattern) =>
        int.Parse(
            Regex.Match(text, pattern, RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(5))
                .Groups["number"].Value);

    private async Task SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, "/_simulator/" + path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _control.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
