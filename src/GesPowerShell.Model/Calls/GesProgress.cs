namespace GesPowerShell;

/// <summary>Progress of the changes or waits of a command.</summary>
/// <param name="Done">Number of inputs with an outcome.</param>
/// <param name="Total">Number of inputs.</param>
/// <param name="Waiting">Some of the inputs in progress, the oldest first.</param>
internal sealed record GesProgress(int Done, int Total, IReadOnlyList<GesWaiting> Waiting)
{
    /// <summary>Number of inputs with an error.</summary>
    public int Errors { get; init; }

    /// <summary>Completed part of the whole work in percent; null when the numbers of inputs show the progress.</summary>
    public int? Percent { get; init; }
}

/// <summary>One input in progress.</summary>
/// <param name="Index">Index of the input.</param>
/// <param name="Name">The graph's name, or an id where the name is not known.</param>
/// <param name="State">
/// The last state read, for example <c>Stopping</c>; <c>Sending</c> until the request is answered, <c>Checking</c> while a lost answer is
/// reconciled.
/// </param>
internal sealed record GesWaiting(int Index, string Name, string State);
