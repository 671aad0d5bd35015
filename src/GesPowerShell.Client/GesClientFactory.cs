using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Client;

/// <summary>Found by name from the cmdlets' ClientLoader.</summary>
internal sealed class GesClientFactory : IGesClientFactory
{
    public IGesClient Create(GesSettings settings, Action<string>? verbose) =>
        new GesClient(PlanBuilder.Build(settings, EnvironmentSource.Process, verbose));
}
