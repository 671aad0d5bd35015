namespace GesPowerShell.Client.Changes;

/// <summary>What shows that one change was carried out though its answer was lost. It only reads, and remembers what it has read.</summary>
internal abstract class Trace
{
    /// <summary>Reads what later looks are compared with, before the request is sent.</summary>
    /// <returns>The change with what was learned of it, such as the graph's name.</returns>
    /// <exception cref="GesException">The change is impossible, or could not be recognised afterwards.</exception>
    public abstract Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context);

    /// <summary>Looks once; null when nothing shows that the change was carried out.</summary>
    /// <exception cref="GesException">A read failed.</exception>
    public abstract Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context);

    /// <summary>Whether a later reading of the graph shows the change's effect; null where a graph does not show it.</summary>
    public virtual Func<GesGraph, bool>? HasEffect => null;
}
