using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Listing;

/// <summary>
/// Walks through a list page by page. The order of GES's pages is not promised, and items come and go during a walk: items are known by
/// their ids, the end is a page without a new one, and if GES counts more than it showed, the list is walked once more.
/// </summary>
/// <param name="handler">Sends the requests.</param>
/// <param name="request">The list; its offset is where the walk begins.</param>
internal sealed class PagedList<T>(IRequestHandler handler, GesListRequest<T> request) : IGesList<T>
{
    private readonly IdSet _seen = new();

    /// <summary>Ids of the second walk; in the first one they would be the same as <see cref="_seen"/>.</summary>
    private IdSet? _seenAgain;

    private int _offset;
    private int? _count;
    private int _withoutId;

    /// <summary>Nothing came or went during the walk, as far as the count tells: then reaching the count is the end.</summary>
    private bool _isSteady = true;
    private bool _isFinished;

    public async Task<GesPage<T>> NextAsync(OperationContext context)
    {
        if (_isFinished)
        {
            return new GesPage<T>([], IsLast: true);
        }

        var page = await handler.SendAsync(request with { Offset = _offset }, context).ConfigureAwait(false);
        _isSteady &= _count is null || page.Count is null || page.Count == _count;
        _count = page.Count ?? _count;
        _offset += page.Items.Count;
        var fresh = Take(page.Items, out var walkGoesOn);
        if (_isSteady && _seen.Count + _withoutId == _count)
        {
            Finish(context);
        }
        else if (!walkGoesOn)
        {
            EndWalk(context);
        }

        return new GesPage<T>(fresh, _isFinished);
    }

    private List<T> Take(IReadOnlyList<T> items, out bool hasNew)
    {
        var fresh = new List<T>(items.Count);
        hasNew = false;
        foreach (var item in items)
        {
            if (request.IdOf(item) is not { Length: > 0 } id)
            {
                // Without an id it is of no use to any cmdlet, and cannot be told from the next one.
                _withoutId += _seenAgain is null ? 1 : 0;
                continue;
            }

            var isNew = _seen.Add(id);
            hasNew |= _seenAgain?.Add(id) ?? isNew;
            if (isNew)
            {
                fresh.Add(item);
            }
        }

        return fresh;
    }

    private void EndWalk(OperationContext context)
    {
        if (_seenAgain is not null || _seen.Count + _withoutId >= (_count ?? 0))
        {
            Finish(context);
            return;
        }

        context.Verbose?.Invoke(
            $"The list of {request.Plural} seems incomplete: {_seen.Count} of {_count}. Walking through it once more.");
        _seenAgain = new IdSet();
        _offset = 0;
    }

    private void Finish(OperationContext context)
    {
        _isFinished = true;
        if (_withoutId > 0)
        {
            context.Warning($"GES listed {_withoutId} {request.Plural} without an id; they were left out.");
        }

        if (_seen.Count + _withoutId < _count)
        {
            context.Warning($"The list of {request.Plural} may be incomplete: GES counted {_count} but showed {_seen.Count}.");
        }
    }
}
