namespace GesPowerShell;

/// <summary>
/// Holds the <see cref="ConnectionHandle"/> of a record. Records compare all of their fields; this one equals every other, so that the same
/// job read through two connections is the same.
/// </summary>
internal readonly struct HandleField(ConnectionHandle? handle) : IEquatable<HandleField>
{
    public ConnectionHandle? Handle { get; } = handle;

    public bool Equals(HandleField other) => true;

    public override bool Equals(object? other) => other is HandleField;

    public override int GetHashCode() => 0;
}
