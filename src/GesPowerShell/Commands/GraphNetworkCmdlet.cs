using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that changes the network of graphs. GES completes such a change at once and without a job, so there is output only with
/// -PassThru.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphNetworkCmdlet : GraphChangeCmdlet
{
    private protected GraphNetworkCmdlet()
        : base(ObjectKinds.GraphsToChange)
    {
    }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? OutputOf(GesOutcome outcome) => null;

    /// <summary>Writes the current state of the graphs that were changed or did not need the change.</summary>
    private protected override Task OnSentAsync(IReadOnlyList<GraphMatch> graphs, IReadOnlyList<GesOutcome?> outcomes)
    {
        var changed = PassThru ? graphs.Where((_, index) => outcomes[index] is { Error: null }).ToList() : [];
        return ReadAhead.ForEachAsync(
            changed, ThrottleLimit, graph => graph.Client.SendAsync(new ShowGraph(graph.Id), Context), async (graph, reading) =>
        {
            try
            {
                await WriteAsync([await reading.ConfigureAwait(false)]).ConfigureAwait(false);
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, graph.Given, graph.Client).ConfigureAwait(false);
            }
        });
    }
}
