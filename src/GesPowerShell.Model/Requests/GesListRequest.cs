namespace GesPowerShell;

/// <summary>
/// A request for one page of a list. The request without an offset stands for the whole list: <see cref="IGesClient.List"/> walks it by
/// sending the same record with other offsets.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
internal abstract record GesListRequest<T> : GesRequest<ListPage<T>>
{
    /// <summary>How many items GES skips.</summary>
    public int Offset { get; init; }

    /// <summary>The most items of the page. GES documents no maximum; Terraform uses 100 and more.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>What is listed, in the plural, for messages.</summary>
    public abstract string Plural { get; }

    /// <summary>What tells one item from another; null or empty where GES sent none.</summary>
    public abstract string? IdOf(T item);
}

/// <summary>One page as GES sent it.</summary>
/// <param name="Count">Number of items in the whole list; null when GES does not say.</param>
/// <param name="Items">The items of this page.</param>
internal sealed record ListPage<T>(int? Count, IReadOnlyList<T> Items);
