using GesPowerShell.Simulator;
using GesPowerShell.Simulator.Control;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// The base of tests with a simulated region of their own, whose time passes fast, and a PowerShell session that is connected to it.
/// </summary>
public abstract class RegionTest : IAsyncLifetime
{
    /// <summary>The parameters for a wait with short intervals: in this region a stop takes a fifth of a second.</summary>
    protected const string Wait = "-Wait -PollIntervalSec 0.02";

    /// <summary>The body with which the gateway refuses a request without permission.</summary>
    protected const string NotPermitted = """{"error_code":"APIGW.0302","error_msg":"Access denied"}""";

    private protected SimulatorServer Server { get; private set; } = null!;

    private protected PowerShellSession Session { get; private set; } = null!;

    protected IReadOnlyList<JournalEntry> Changes =>
        [.. Server.Requests.Where(request => request.Method == "POST" && request.Path.Contains("/graphs/", StringComparison.Ordinal))];

    protected virtual SimulatorOptions Options => new() { TimeScale = 600 };

    public virtual async ValueTask InitializeAsync()
    {
        Server = await SimulatorServer.StartAsync(Options, TestContext.Current.CancellationToken);
        Session = new PowerShellSession().ConnectTo(Server);
        Server.ClearRequests();
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeAsyncCore();
        GC.SuppressFinalize(this);
    }

    protected virtual async ValueTask DisposeAsyncCore()
    {
        Session.Dispose();
        await Server.DisposeAsync();
    }

    private protected RunResult Run(string script, params object?[] input) => Session.Run(script, input);

    protected string IdOf(string name) => Server.Graphs.Named(name).Id;
}
