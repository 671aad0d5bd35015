namespace GesPowerShell;

/// <summary>Makes clients. Implemented once, in GesPowerShell.Client, and found by name.</summary>
internal interface IGesClientFactory
{
    /// <summary>Checks the settings and completes them from the environment. Sends nothing.</summary>
    /// <exception cref="GesException">Region or credentials missing, or an address that may not be used.</exception>
    IGesClient Create(GesSettings settings, Action<string>? verbose);

    /// <summary>
    /// Reads JSON: objects as arrays of pairs, lists as arrays of objects, and texts, numbers (<see cref="long"/>, <see cref="double"/>),
    /// <see cref="bool"/> and null.
    /// </summary>
    /// <exception cref="FormatException">It is no JSON.</exception>
    object? ReadJson(string text);

    /// <summary>Writes what <see cref="ReadJson"/> reads.</summary>
    byte[] WriteJson(object? value);
}
