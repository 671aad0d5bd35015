namespace GesPowerShell;

/// <summary>Progress of the changes or waits of a command.</summary>
/// <param name="Done">Number of inputs with an outcome.</param>
/// <param name="Total">Number of inputs.</param>
/// <param name="Waiting">Some of the inputs in progress, the oldest first.</param>
internal sealed record GesProgress(int Done, int Total, IReadOnlyList<GesWaiting> Waiting)
{
    /// <summary>Number of inputs with an error.</summary>
    public int Errors { get; init; }

    /// <summary>How much of all the work is done, from 0 to 100; null where the number of inputs that are done says it.</summary>
    public int? Percent { get; init; }
}

/// <summary>One input in progress.</summary>
/// <param name="Index">Index of the input.</param>
/// <param name="Name">The graph's name, else an id.</param>
/// <param name="State">
/// The last state read, for example <c>Stopping</c>; <c>Sending</c> until the request is answered, <c>Checking</c> while a lost answer is
/// reconciled.
/// </param>
internal sealed record GesWaiting(int Index, string Name, string State);
