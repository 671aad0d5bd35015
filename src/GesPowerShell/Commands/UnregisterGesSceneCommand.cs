using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Ends subscriptions of graphs to scenes. Each scene that GES refuses is an error.</summary>
[Cmdlet(
    VerbsLifecycle.Unregister, "GesScene", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Scenes)]
[OutputType(typeof(GesScene))]
public sealed class UnregisterGesSceneCommand : SceneChangeCmdlet
{
    private protected override ChangeSemantics Semantics => ChangeSemantics.UnregisterScenes;

    private protected override string Action => $"End the subscription to {string.Join(", ", Scenes)}";

    private protected override GesChange ToChange(GraphMatch graph) => new UnregisterScenes(graph.Id, Scenes, graph.Name);

    private protected override async Task OnSentAsync(IReadOnlyList<GraphMatch> graphs, IReadOnlyList<GesOutcome?> outcomes)
    {
        foreach (var (graph, outcome) in graphs.Zip(outcomes, (graph, outcome) => (graph, outcome)))
        {
            if (outcome is not { Error: null })
            {
                continue;
            }

            await WriteScenesAsync(graph, [.. Scenes.Except(outcome.Refused)]).ConfigureAwait(false);
            foreach (var scene in outcome.Refused)
            {
                await WriteErrorAsync(GesErrors.SceneNotRemoved(scene, graph.Label), graph.Given, graph.Client).ConfigureAwait(false);
            }
        }
    }
}
