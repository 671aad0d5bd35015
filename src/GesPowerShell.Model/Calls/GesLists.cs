namespace GesPowerShell;

/// <summary>Extensions of <see cref="IGesList{T}"/>.</summary>
internal static class GesLists
{
    /// <summary>Calls a function with each page as soon as it was read.</summary>
    public static async Task ForEachPageAsync<T>(this IGesList<T> list, OperationContext context, Func<IReadOnlyList<T>, Task> onPage)
    {
        GesPage<T> page;
        do
        {
            page = await list.NextAsync(context).ConfigureAwait(false);
            await onPage(page.Items).ConfigureAwait(false);
        }
        while (!page.IsLast);
    }

    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(this IGesList<T> list, OperationContext context)
    {
        var all = new List<T>();
        await list.ForEachPageAsync(context, items =>
        {
            all.AddRange(items);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        return all;
    }
}
