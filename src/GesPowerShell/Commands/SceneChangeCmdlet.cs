using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that begins or ends subscriptions of graphs to scenes. It writes the applications of the changed scenes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SceneChangeCmdlet : GraphChangeCmdlet
{
    private readonly PerConnection<Task<IReadOnlyList<GesScene>>> _catalogs;

    private protected SceneChangeCmdlet()
        : base(ObjectKinds.GraphsToChange) =>
        _catalogs = new PerConnection<Task<IReadOnlyList<GesScene>>>(client => client.SendAsync(new ListScenes(), Context));

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(SceneNameCompleter))]
    public string?[]? SceneName { get; set; }

    /// <summary>The scene names without duplicates.</summary>
    private protected IReadOnlyList<string> Scenes => [.. SceneName!.Select(name => name!.Trim()).Distinct(StringComparer.Ordinal)];

    private protected override GesException? ParameterProblem() =>
        SceneName is not { Length: > 0 } || Array.Exists(SceneName, string.IsNullOrWhiteSpace)
        ? GesErrors.InputMissing("-" + nameof(SceneName))
        : null;

    private protected override object? OutputOf(GesOutcome outcome) => null;

    /// <summary>Reads the scenes of a connection's region, once for each connection.</summary>
    private protected Task<IReadOnlyList<GesScene>> CatalogAsync(IGesClient client) => _catalogs.Of(client);

    /// <summary>Writes the applications of a graph's changed scenes, or a warning when the scenes cannot be listed.</summary>
    private protected async Task WriteScenesAsync(GraphMatch graph, IReadOnlyCollection<string> scenes)
    {
        try
        {
            var all = await CatalogAsync(graph.Client).ConfigureAwait(false);
            await WriteAsync(all.Where(application => scenes.Contains(application.Scene))).ConfigureAwait(false);
        }
        catch (GesException e)
        {
            Context.Warning($"The change for graph '{graph.Label}' was made, but the scenes could not be listed: {e.Message}");
        }
    }
}
