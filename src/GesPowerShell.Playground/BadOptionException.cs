namespace GesPowerShell.Playground;

/// <summary>An invalid command line. The message is the one line that the user sees.</summary>
internal sealed class BadOptionException(string message) : Exception(message);
