namespace GesPowerShell;

/// <summary>
/// A request for one page of a list. <see cref="IGesClient.List"/> reads the whole list by sending the same record with other offsets.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
internal abstract record GesListRequest<T> : GesRequest<ListPage<T>>
{
    /// <summary>Number of items that GES skips.</summary>
    public int Offset { get; init; }

    /// <summary>Maximum number of items of the page. GES documents no maximum; Terraform uses 100 and more.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Name of the items in messages, in the plural.</summary>
    public abstract string Plural { get; }

    /// <summary>Id of an item; null or empty where GES sent none.</summary>
    public abstract string? IdOf(T item);
}

/// <summary>One page as GES sent it.</summary>
/// <param name="Count">Number of items in the whole list; null when GES does not say.</param>
/// <param name="Items">The items of this page.</param>
internal sealed record ListPage<T>(int? Count, IReadOnlyList<T> Items);
