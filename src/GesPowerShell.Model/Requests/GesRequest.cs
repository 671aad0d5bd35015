namespace GesPowerShell;

/// <summary>
/// One request to GES as data. The client's operation table says how it looks on the wire; the handlers on the way there know none of them.
/// </summary>
/// <typeparam name="T">What the answer is read as.</typeparam>
internal abstract record GesRequest<T>
{
    /// <summary>
    /// Whether GES changes something when it carries the request out. Reads are repeated freely; a change only when it was certainly not
    /// carried out.
    /// </summary>
    public virtual bool IsChange => false;
}
