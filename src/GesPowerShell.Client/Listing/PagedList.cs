using GesPowerShell.Client.Handlers;

namespace GesPowerShell.Client.Listing;

/// <summary>
/// Reads a list page by page. GES does not guarantee the order of items, and items may appear or disappear between pages. So items are
/// compared by id, the walk ends at a page without new ids, and it is repeated once when GES counts more items than it showed.
/// </summary>
/// <param name="handler">Sends the requests.</param>
/// <param name="request">The list. The walk begins at its offset.</param>
internal sealed class PagedList<T>(IRequestHandler handler, GesListRequest<T> request) : IGesList<T>
{
    private readonly IdSet _seen = new();

    /// <summary>Ids seen in the second walk; null during the first walk.</summary>
    private IdSet? _seenAgain;

    private int _offset;
    private int? _count;
    private int _withoutId;

    /// <summary>Whether the count was the same on all pages. The walk then ends as soon as that many items were seen.</summary>
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
                // An item without an id cannot be used by any cmdlet, nor be compared with others.
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

        context.Verbose?.Invoke(FormattableString.Invariant(
            $"The list of {request.Plural} seems incomplete: {_seen.Count} of {_count}. Walking through it once more."));
        _seenAgain = new IdSet();
        _offset = 0;
    }

    private void Finish(OperationContext context)
    {
        _isFinished = true;
        if (_withoutId > 0)
        {
            context.Warning(FormattableString.Invariant($"GES listed {_withoutId} {request.Plural} without an id; they were left out."));
        }

        if (_seen.Count + _withoutId < _count)
        {
            context.Warning(FormattableString.Invariant(
                $"The list of {request.Plural} may be incomplete: GES counted {_count} but showed {_seen.Count}."));
        }
    }
}
