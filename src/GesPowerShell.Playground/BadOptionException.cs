namespace GesPowerShell.Playground;

/// <summary>The command line cannot be understood; the message is the one line that the user reads.</summary>
internal sealed class BadOptionException(string message) : Exception(message);
