using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;
using GesPowerShell.Tests.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Hostile;

/// <summary>
/// The base of tests with a PowerShell session, the built module and a hostile service. Waits between requests take no time.
/// </summary>
public abstract class HostileTest : IDisposable
{
    private protected PowerShellSession Session { get; } = new();

    /// <summary>The clock of the time limit of a request.</summary>
    private protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public void Dispose()
    {
        Session.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a script in which <c>$c</c> is a connection to the service.</summary>
    private protected RunResult Run(FakeService service, string script)
    {
        Connect(service);
        return Session.Run(script);
    }

    private protected GesConnection Connect(FakeService service)
    {
        var settings = new GesSettings
        {
            Region = "cn-north-4", Endpoint = service.Address, ProjectId = Clients.ProjectId, Credential = Clients.Keys(),
        };
        var plan = PlanBuilder.Build(settings, Clients.NoEnvironment, _ => { });
        var connection = new GesConnection(new GesClient(plan, Clock, new JumpingClock()));
        Session.Set("c", connection);
        return connection;
    }
}
