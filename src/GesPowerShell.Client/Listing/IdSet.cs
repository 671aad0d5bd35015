namespace GesPowerShell.Client.Listing;

/// <summary>
/// Ids that were seen. Those of GES are UUIDs, of which nothing but the sixteen bytes is kept: a long list is not to hold a string for each
/// of its items.
/// </summary>
internal sealed class IdSet
{
    private readonly HashSet<Guid> _uuids = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public int Count => _uuids.Count + _others.Count;

    /// <summary>False when it was there.</summary>
    public bool Add(string id) => IsPlainUuid(id) ? _uuids.Add(Guid.ParseExact(id, "D")) : _others.Add(id);

    /// <summary>In the one form that stands for one text alone: two ids that differ, if only in case, are two.</summary>
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
