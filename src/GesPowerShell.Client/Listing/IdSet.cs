namespace GesPowerShell.Client.Listing;

/// <summary>
/// A set of ids that saves memory. Ids of GES are UUIDs and are stored as sixteen bytes, so that a long list does not keep a string for
/// each item.
/// </summary>
internal sealed class IdSet
{
    private readonly HashSet<Guid> _uuids = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public int Count => _uuids.Count + _others.Count;

    /// <summary>Adds an id; returns false when the set already has it.</summary>
    public bool Add(string id) => IsPlainUuid(id) ? _uuids.Add(Guid.ParseExact(id, "D")) : _others.Add(id);

    /// <summary>
    /// Whether the id is a lower-case UUID with hyphens. Other spellings are stored as text: ids that differ in case are different ids.
    /// </summary>
    private static bool IsPlainUuid(string id)
    {
        if (id.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < id.Length; i++)
        {
            var fits = i is 8 or 13 or 18 or 23 ? id[i] == '-' : id[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f');
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
