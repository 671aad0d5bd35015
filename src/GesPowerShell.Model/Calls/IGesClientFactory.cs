namespace GesPowerShell;

/// <summary>Creates clients. GesPowerShell.Client implements it, and <c>ClientLoader</c> finds the implementation by name.</summary>
internal interface IGesClientFactory
{
    /// <summary>Validates the settings and completes them from the environment. It sends no request.</summary>
    /// <exception cref="GesException">Region or credentials are missing, or an address is not allowed.</exception>
    IGesClient Create(GesSettings settings, Action<string>? verbose);

    /// <summary>
    /// Reads JSON: objects as arrays of pairs, arrays as arrays of values, and strings, numbers (<see cref="long"/>, <see cref="double"/>),
    /// <see cref="bool"/> and null.
    /// </summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    object? ReadJson(string text);

    /// <summary>Writes the values that <see cref="ReadJson"/> returns as JSON.</summary>
    byte[] WriteJson(object? value);
}
