using System.Diagnostics.CodeAnalysis;

namespace GesPowerShell.Simulator;

/// <summary>Items with an id, in the order of their list. It is only used under the region's lock.</summary>
/// <param name="idOf">Returns the id of an item, which never changes.</param>
/// <param name="orderOf">Returns the sort key of an item; null for the order in which items are added.</param>
internal sealed class Store<T>(Func<T, string> idOf, Func<T, DateTimeOffset>? orderOf = null)
    where T : class
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly List<T> _inOrder = [];

    public int Count => _inOrder.Count;

    public IReadOnlyList<T> All => _inOrder;

    public bool TryFind(string id, [NotNullWhen(true)] out T? item) => _byId.TryGetValue(id, out item);

    /// <exception cref="ArgumentException">An item has that id already.</exception>
    public void Add(T item)
    {
        _byId.Add(idOf(item), item);

        // The search starts at the end, since a new item is almost always the newest.
        var index = _inOrder.Count;
        while (orderOf is not null && index > 0 && orderOf(_inOrder[index - 1]) > orderOf(item))
        {
            index--;
        }

        _inOrder.Insert(index, item);
    }

    /// <summary>Adds an item, or replaces the item with the same id.</summary>
    public void Put(T item)
    {
        if (_byId.TryGetValue(idOf(item), out var old))
        {
            _byId[idOf(item)] = item;
            _inOrder[_inOrder.IndexOf(old)] = item;
        }
        else
        {
            Add(item);
        }
    }

    public bool Remove(string id) => _byId.Remove(id, out var item) && _inOrder.Remove(item);

    /// <summary>Removes items from the front of the list while the condition holds.</summary>
    public void RemoveFirst(Func<T, bool> condition)
    {
        var count = 0;
        while (count < _inOrder.Count && condition(_inOrder[count]))
        {
            _byId.Remove(idOf(_inOrder[count++]));
        }

        _inOrder.RemoveRange(0, count);
    }
}
