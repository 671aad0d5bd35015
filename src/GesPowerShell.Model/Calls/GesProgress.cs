namespace GesPowerShell;

/// <summary>How far a run is.</summary>
/// <param name="Done">Inputs with an outcome, a job or an error.</param>
/// <param name="Total">Inputs.</param>
/// <param name="Waiting">Some of those without an outcome that are waited for now, the one that has been going on longest first.</param>
internal sealed record GesProgress(int Done, int Total, IReadOnlyList<GesWaiting> Waiting)
{
    /// <summary>Of those that are done, the ones with an error.</summary>
    public int Errors { get; init; }

    /// <summary>How much of all the work is done, from 0 to 100; null where the number of inputs that are done says it.</summary>
    public int? Percent { get; init; }
}

/// <summary>One input that is waited for.</summary>
/// <param name="Index">Which of the inputs.</param>
/// <param name="Name">The graph's name, else an id.</param>
/// <param name="State">As last read, for example <c>Stopping</c>; <c>Sending</c> until its request is answered, and <c>Checking</c> when that answer was lost.</param>
internal sealed record GesWaiting(int Index, string Name, string State);
