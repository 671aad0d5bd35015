namespace GesPowerShell.Simulator.Authentication;

/// <summary>Who asks, proved.</summary>
/// <param name="IsProjectScoped">May use the project: by its key, or with a token for it.</param>
internal sealed record Caller(bool IsProjectScoped);
