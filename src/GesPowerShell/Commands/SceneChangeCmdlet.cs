using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that begins or ends subscriptions of graphs to scenes. It writes the applications of the scenes that were changed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SceneChangeCmdlet : GraphChangeCmdlet
{
    private readonly PerConnection<Task<IReadOnlyList<GesScene>>> _catalogues;

    private protected SceneChangeCmdlet()
        : base(ObjectKinds.GraphsToChange) =>
        _catalogues = new PerConnection<Task<IReadOnlyList<GesScene>>>(client => client.SendAsync(new ListScenes(), Context));

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(SceneNameCompleter))]
    public string?[]? SceneName { get; set; }

    /// <summary>The scenes, each once.</summary>
    private protected IReadOnlyList<string> Scenes => [.. SceneName!.Select(name => name!.Trim()).Distinct(StringComparer.Ordinal)];

    private protected override GesException? ParameterProblem() => SceneName is not { Length: > 0 } || Array.Exists(SceneName, string.IsNullOrWhiteSpace)
        ? GesErrors.InputMissing("-" + nameof(SceneName))
        : null;

    private protected override object? OutputOf(GesOutcome outcome) => null;

    /// <summary>Every scene of a connection's region, read once.</summary>
    private protected Task<IReadOnlyList<GesScene>> CatalogueAsync(IGesClient client) => _catalogues.Of(client);

    /// <summary>Writes the applications of scenes that a graph has begun or ended to use. Without the list of scenes nothing but a warning.</summary>
    private protected async Task WriteScenesAsync(GraphMatch graph, IReadOnlyCollection<string> scenes)
    {
        try
        {
            var all = await CatalogueAsync(graph.Client).ConfigureAwait(false);
            await WriteAsync(all.Where(application => scenes.Contains(application.Scene))).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            Context.Warning($"The change for graph '{graph.Label}' was made, but the scenes could not be listed: {e.Message}");
        }
    }
}
