using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Json;

namespace GesPowerShell.Client;

/// <summary>Created by name in the cmdlets' ClientLoader.</summary>
internal sealed class GesClientFactory : IGesClientFactory
{
    public IGesClient Create(GesSettings settings, Action<string>? verbose) =>
        new GesClient(PlanBuilder.Build(settings, EnvironmentSource.Process, verbose));

    public object? ReadJson(string text) => JsonValues.Read(text);

    public byte[] WriteJson(object? value) => JsonValues.Write(value);
}
