using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists the applications of scenes: all of them, those of a scene, or those that a graph is subscribed to.</summary>
[Cmdlet(VerbsCommon.Get, "GesScene", DefaultParameterSetName = ParameterSets.List, HelpUri = HelpLinks.Scenes)]
[OutputType(typeof(GesScene))]
public sealed class GetGesSceneCommand : ReadingCmdlet
{
    private readonly GraphResolver _resolver = new(GraphDirectory.OfConnections());

    [Parameter(ParameterSetName = ParameterSets.List, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(SceneNameCompleter))]
    public string? SceneName { get; set; }

    [Parameter(ParameterSetName = ParameterSets.List, Position = 1)]
    [AllowNull]
    [AllowEmptyString]
    public string? ApplicationName { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByGraphName, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string?[]? GraphName { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string?[]? GraphId { get; set; }

    /// <summary>
    /// The error for an application without its scene: GES documents the filter by application only together with the scene.
    /// </summary>
    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(ApplicationName)) && string.IsNullOrWhiteSpace(ApplicationName)
            ? GesErrors.InputMissing("-" + nameof(ApplicationName))
        : (IsBound(nameof(SceneName)) || IsBound(nameof(ApplicationName))) && string.IsNullOrWhiteSpace(SceneName)
            ? GesErrors.InputMissing("-" + nameof(SceneName))
        : null;

    private protected override void ReadRecord()
    {
        var inputs = new GraphInputs(ObjectKinds.GraphsToRead, Refuse);
        switch (ParameterSetName)
        {
            case ParameterSets.ByGraphName:
                inputs.AddNames(GraphName, "-" + nameof(GraphName));
                break;
            case ParameterSets.ById:
                inputs.AddIds(GraphId);
                break;
            case ParameterSets.ByObject:
                inputs.AddObjects(InputObject);
                break;
            default:
                Read([], () => ListAsync(new ListScenes { SceneName = SceneName, ApplicationName = ApplicationName }));
                break;
        }

        if (inputs.Items.Count > 0)
        {
            Read(inputs.Items, () => ReadAsync(inputs.Items));
        }
    }

    /// <summary>A scene that was named and that no connection has is an error, unless the list of a connection could not be read.</summary>
    private async Task ListAsync(ListScenes request)
    {
        var isMissing = request.SceneName is not null;
        foreach (var client in Connections.All)
        {
            try
            {
                var scenes = await client.SendAsync(request, Context).ConfigureAwait(false);
                isMissing &= scenes.Count == 0;
                await WriteAsync(scenes).ConfigureAwait(false);
            }
            catch (GesException e)
            {
                isMissing = false;
                await WriteErrorAsync(e, null, client).ConfigureAwait(false);
            }
        }

        if (isMissing)
        {
            var name = request.ApplicationName is { } application
                ? $"{request.SceneName} with application {application}"
                : request.SceneName!;
            await WriteErrorAsync(GesErrors.SceneUnknown(name), request.SceneName).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(IReadOnlyList<GraphInput> inputs)
    {
        var selected = await SelectAsync(inputs).ConfigureAwait(false);
        var matches = await _resolver.ResolveAsync(selected, Context, WriteErrorAsync).ConfigureAwait(false);
        await ReadEachAsync(
            matches,
            (match, client) => client.SendAsync(new ListScenes { GraphId = match.Id }, Context),
            scenes => WriteAsync(scenes)).ConfigureAwait(false);
    }
}
