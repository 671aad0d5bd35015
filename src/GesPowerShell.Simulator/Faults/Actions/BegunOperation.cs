using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>An operation that has just begun.</summary>
/// <param name="Region">Its lock is held.</param>
/// <param name="Graph">The graph, already on its way.</param>
/// <param name="Job">The operation's job.</param>
/// <param name="Before">The state that the graph was in.</param>
/// <param name="At">The moment, simulated time.</param>
internal sealed record BegunOperation(Region Region, SimulatedGraph Graph, SimulatedJob Job, Phase Before, DateTimeOffset At);
