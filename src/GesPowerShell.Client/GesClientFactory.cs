namespace GesPowerShell.Client;

/// <summary>Found by name from the cmdlets' ClientLoader.</summary>
internal sealed class GesClientFactory : IGesClientFactory
{
    public IGesClient Create(GesSettings settings, Action<string> verbose) => throw new InvalidOperationException("Not built yet.");
}
