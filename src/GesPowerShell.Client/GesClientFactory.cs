using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Client;

/// <summary>Created by name in the cmdlets' ClientLoader.</summary>
internal sealed class GesClientFactory : IGesClientFactory
{
    public IGesClient Create(GesSettings settings, Action<string>? verbose) =>
        new GesClient(PlanBuilder.Build(settings, EnvironmentSource.Process, verbose));
}
