namespace GesPowerShell.Client.Changes;

/// <summary>
/// The trace of a change in its job or its graph. <see cref="ChangeSemantics"/> say which jobs, states and fields show it.
/// </summary>
internal sealed class GraphTrace(GraphChange change) : Trace
{
    private GraphChange _change = change;
    private GesGraph? _before;
    private HashSet<string>? _jobsBefore;

    public override Func<GesGraph, bool>? HasEffect =>
        _change.Semantics.HasEffect is { } hasEffect ? graph => hasEffect(_change, _before, graph) : null;

    private ChangeSemantics Semantics => _change.Semantics;

    /// <summary>Reads the graph first, so that no request is sent for a graph whose state does not allow the change.</summary>
    public override async Task<GesChange> ReadBeforeAsync(TraceReader reader, OperationContext context)
    {
        _before = await reader.GraphAsync(_change.GraphId, context).ConfigureAwait(false);
        _change = _change with { GraphName = _before.Name };
        if (Semantics.StateError(_change, _before, null) is { } error)
        {
            throw error;
        }

        if (Semantics.JobTrace != JobTrace.None)
        {
            var jobs = await reader.JobsAsync(_before.Name, context).ConfigureAwait(false);
            _jobsBefore = new HashSet<string>(jobs.Select(job => job.JobId!), StringComparer.Ordinal);
        }

        return _change;
    }

    public override async Task<TraceMatch?> FindAsync(TraceReader reader, OperationContext context)
    {
        // The job is searched first: it identifies the change, and the state of the graph may be late.
        if (_jobsBefore is not null)
        {
            var jobs = await reader.JobsAsync(_change.GraphName!, context).ConfigureAwait(false);
            if (TraceMatch.Best(_change, jobs.Where(IsNew), Semantics.JobTrace) is { } match)
            {
                return match;
            }
        }

        var graph = await reader.GraphAsync(_change.GraphId, context).ConfigureAwait(false);
        return IsShownBy(graph) ? await MatchOfAsync(graph, reader, context).ConfigureAwait(false) : null;
    }

    /// <summary>Whether the graph shows the change. A state that the graph had before the request does not.</summary>
    private bool IsShownBy(GesGraph graph) =>
        (Semantics.TraceStates.Contains(graph.StatusCode) && (_before is null || !Semantics.TraceStates.Contains(_before.StatusCode)))
        || HasEffect?.Invoke(graph) == true;

    /// <summary>
    /// The match for a graph that shows the change. A job is adopted when the graph has its id, or when it has the operation's name.
    /// </summary>
    private async Task<TraceMatch> MatchOfAsync(GesGraph graph, TraceReader reader, OperationContext context)
    {
        if (Semantics.EndsWithAnswer)
        {
            return new TraceMatch(null, Semantics.IsTraceInDoubt) { IsOver = true };
        }

        if (Semantics.JobIdInGraph(_change, _before, graph) is { } id)
        {
            return new TraceMatch(new GesJob { JobId = id, Status = JobStatus.Running }, IsInDoubt: false);
        }

        var jobs = await reader.JobsAsync(graph.Name, context).ConfigureAwait(false);
        return TraceMatch.Best(_change, jobs.Where(job => IsNew(job) && TraceMatch.IsOf(_change, job))) ?? TraceMatch.OfGraphAlone;
    }

    private bool IsNew(GesJob job) => _jobsBefore?.Contains(job.JobId!) != true;
}
