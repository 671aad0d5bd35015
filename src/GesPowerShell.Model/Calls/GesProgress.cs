namespace GesPowerShell;

/// <summary>How far a run is.</summary>
/// <param name="Done">Inputs with an outcome.</param>
/// <param name="Total">Inputs.</param>
/// <param name="Waiting">Some of those that are waited for, the one that has been going on longest first.</param>
internal sealed record GesProgress(int Done, int Total, IReadOnlyList<GesWaiting> Waiting);

/// <summary>One input that is waited for.</summary>
/// <param name="Index">Which of the inputs.</param>
/// <param name="Name">The graph's name, else an id.</param>
/// <param name="State">As last read, for example <c>Stopping</c>.</param>
internal sealed record GesWaiting(int Index, string Name, string State);
