using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Subscribes graphs to scenes. An existing subscription is left unchanged, and the command succeeds.</summary>
[Cmdlet(
    VerbsLifecycle.Register, "GesScene", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Scenes)]
[OutputType(typeof(GesScene))]
public sealed class RegisterGesSceneCommand : SceneChangeCmdlet
{
    private readonly Dictionary<string, IReadOnlyList<string>> _wanted = new(StringComparer.OrdinalIgnoreCase);

    private protected override ChangeSemantics Semantics => ChangeSemantics.RegisterScenes;

    private protected override string Action => $"Subscribe to {string.Join(", ", Scenes)}";

    private protected override GesChange ToChange(GraphMatch graph) => new RegisterScenes(graph.Id, _wanted[graph.Id], graph.Name);

    /// <summary>
    /// Reads the scenes and the subscriptions first and sends only missing subscriptions: GES refuses the whole request for one unknown or
    /// already subscribed scene.
    /// </summary>
    private protected override async Task<IReadOnlyList<GraphMatch>> BeforeSendingAsync(IReadOnlyList<GraphMatch> graphs)
    {
        var left = new List<GraphMatch>();
        foreach (var graph in graphs)
        {
            try
            {
                var known = new HashSet<string?>(
                    (await CatalogAsync(graph.Client).ConfigureAwait(false)).Select(application => application.Scene));
                foreach (var unknown in Scenes.Where(scene => !known.Contains(scene)))
                {
                    await WriteErrorAsync(GesErrors.SceneUnknown(unknown), graph.Given, graph.Client).ConfigureAwait(false);
                }

                var present = await graph.Client.SendAsync(new ListScenes { GraphId = graph.Id }, Context).ConfigureAwait(false);
                var there = Scenes.Where(scene => present.Any(application => application.Scene == scene)).ToList();
                await WriteScenesAsync(graph, there).ConfigureAwait(false);
                _wanted[graph.Id] = [.. Scenes.Where(scene => known.Contains(scene) && !there.Contains(scene))];
                if (_wanted[graph.Id].Count > 0)
                {
                    left.Add(graph);
                }
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, graph.Given, graph.Client).ConfigureAwait(false);
            }
        }

        return left;
    }

    private protected override async Task OnSentAsync(IReadOnlyList<GraphMatch> graphs, IReadOnlyList<GesOutcome?> outcomes)
    {
        foreach (var (graph, outcome) in graphs.Zip(outcomes, (graph, outcome) => (graph, outcome)))
        {
            if (outcome is { Error: null })
            {
                await WriteScenesAsync(graph, [.. _wanted[graph.Id]]).ConfigureAwait(false);
            }
        }
    }
}
