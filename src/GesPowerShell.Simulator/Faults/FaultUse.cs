namespace GesPowerShell.Simulator.Faults;

/// <summary>A rule and what came of it so far.</summary>
/// <param name="Rule">The rule as it was added.</param>
/// <param name="Seen">How many requests matched it.</param>
/// <param name="Fired">How many of them it made go wrong.</param>
public sealed record FaultUse(FaultRule Rule, int Seen, int Fired);
