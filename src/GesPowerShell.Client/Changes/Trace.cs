namespace GesPowerShell.Client.Changes;

/// <summary>
/// Finds signs that GES has executed one change whose answer was lost. It only reads, and compares with earlier readings.
/// </summary>
internal abstract class Trace
{
    /// <summary>Reads the state before the request, for later comparisons.</summary>
    /// <returns>The change, completed by the reading, for example with the name of the graph.</returns>
    /// <exception cref="GesException">The change is impossible, or its trace could not be recognized afterwards.</exception>
    public abstract Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context);

    /// <summary>Searches once; null when nothing shows that the change was executed.</summary>
    /// <exception cref="GesException">A read failed.</exception>
    public abstract Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context);

    /// <summary>Whether a later reading of the graph shows the change's effect; null where a graph does not show it.</summary>
    public virtual Func<GesGraph, bool>? HasEffect => null;
}
