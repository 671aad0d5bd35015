using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that changes the network of graphs. GES does that at once and without a job, so nothing is written but with -PassThru.</summary>
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

    /// <summary>Writes the graphs that were changed, or did not need it, as they read now.</summary>
    private protected override Task OnSentAsync(IReadOnlyList<GraphMatch> graphs, IReadOnlyList<GesOutcome?> outcomes)
    {
        var changed = PassThru ? graphs.Where((_, index) => outcomes[index] is { Error: null }).ToList() : [];
        return ReadAhead.ForEachAsync(changed, ThrottleLimit, graph => graph.Client.SendAsync(new ShowGraph(graph.Id), Context), async (graph, reading) =>
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
