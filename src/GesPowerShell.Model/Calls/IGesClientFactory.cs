namespace GesPowerShell;

/// <summary>Makes clients. Implemented once, in GesPowerShell.Client, and found by name.</summary>
internal interface IGesClientFactory
{
    /// <summary>Checks the settings and completes them from the environment. Sends nothing.</summary>
    /// <exception cref="GesException">Region or credentials missing, or an address that may not be used.</exception>
    IGesClient Create(GesSettings settings, Action<string>? verbose);
}
