namespace GesPowerShell.Simulator.Graphs;

/// <summary>From when on a graph is in a state.</summary>
internal readonly record struct GraphPhase(DateTime From, string Code);
