namespace GesPowerShell;

/// <summary>
/// A request to GES as data. The client's operation table maps it to HTTP; the request handlers treat all requests alike.
/// </summary>
/// <typeparam name="T">Type of the answer.</typeparam>
internal abstract record GesRequest<T>
{
    /// <summary>
    /// Whether the request changes something. Reads are retried freely; a change is retried only when it was certainly not executed.
    /// </summary>
    public virtual bool IsChange => false;
}
