namespace GesPowerShell;

/// <summary>
/// Holds the <see cref="ConnectionHandle"/> of a record. Records compare all of their fields. All values of this type are equal, so that a
/// job that was read through two connections equals itself.
/// </summary>
internal readonly struct HandleField(ConnectionHandle? handle) : IEquatable<HandleField>
{
    public ConnectionHandle? Handle { get; } = handle;

    public bool Equals(HandleField other) => true;

    public override bool Equals(object? other) => other is HandleField;

    public override int GetHashCode() => 0;
}
