using GesPowerShell.Client.Api;

namespace GesPowerShell.Client.Listing;

/// <summary>
/// Walks through a list page by page. Nobody promises the order of GES's pages, and things come and go while one walks: what was seen is
/// known by its id, the end is a page that brings nothing new, and if GES counts more than it showed, it gets a second walk.
/// </summary>
/// <param name="read">Reads the page at an offset.</param>
/// <param name="idOf">Id of an item.</param>
/// <param name="what">What is listed, in the plural, for the warnings.</param>
internal sealed class PagedList<T>(Func<int, int, GesCall, Task<ApiPage<T>>> read, Func<T, string?> idOf, string what) : IGesList<T>
{
    public const int PageSize = 100;

    private readonly IdSet seen = new();

    /// <summary>Of the second walk; in the first it would be the same as <see cref="seen"/>.</summary>
    private IdSet? seenAgain;

    private int offset;
    private int? count;
    private int withoutId;

    // Nothing came or went during the walk, as far as the count tells: then reaching the count is the end.
    private bool steady = true;
    private bool finished;

    public async Task<GesPage<T>> NextAsync(GesCall call)
    {
        if (finished)
        {
            return new GesPage<T>([], IsLast: true);
        }

        var page = await read(offset, PageSize, call).ConfigureAwait(false);
        steady &= count is null || page.Count is null || page.Count == count;
        count = page.Count ?? count;
        offset += page.Items.Count;
        var fresh = Take(page.Items, out var walkGoesOn);
        if (steady && seen.Count + withoutId == count)
        {
            Finish(call);
        }
        else if (!walkGoesOn)
        {
            EndWalk(call);
        }

        return new GesPage<T>(fresh, finished);
    }

    private List<T> Take(IReadOnlyList<T> items, out bool somethingNew)
    {
        var fresh = new List<T>(items.Count);
        somethingNew = false;
        foreach (var item in items)
        {
            if (idOf(item) is not { Length: > 0 } id)
            {
                // Nothing could be done with it, and it could not be told from the next one.
                withoutId += seenAgain is null ? 1 : 0;
                continue;
            }

            var isNew = seen.Add(id);
            somethingNew |= seenAgain?.Add(id) ?? isNew;
            if (isNew)
            {
                fresh.Add(item);
            }
        }

        return fresh;
    }

    private void EndWalk(GesCall call)
    {
        if (seenAgain is not null || seen.Count + withoutId >= (count ?? 0))
        {
            Finish(call);
            return;
        }

        call.Verbose?.Invoke($"The list of {what} seems incomplete: {seen.Count} of {count}. Walking through it once more.");
        seenAgain = new IdSet();
        offset = 0;
    }

    private void Finish(GesCall call)
    {
        finished = true;
        if (withoutId > 0)
        {
            call.Warning($"GES listed {withoutId} {what} without an id; they were left out.");
        }

        if (seen.Count + withoutId < count)
        {
            call.Warning($"The list of {what} may be incomplete: GES counted {count} but showed {seen.Count}.");
        }
    }
}
