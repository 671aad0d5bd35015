using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Completes metadata, by name.</summary>
internal abstract class MetadataCompleter : ServiceCompleter<GesMetadata>
{
    private protected sealed override Task<IReadOnlyList<GesMetadata>> ReadAsync(IGesClient client, OperationContext context) =>
        client.List(new ListMetadatas()).ReadAllAsync(context);

    private protected static string About(GesMetadata item) => string.Join(
        ", ",
        new[] { $"{item.Name}: {item.Status}", item.Description, Time(item.LastUpdateTime) }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Completes names of metadata.</summary>
internal sealed class MetadataNameCompleter : MetadataCompleter
{
    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesMetadata> known, string command, TypedWord word, BoundParameters bound) =>
        from item in known
        where item.Name is { Length: > 0 } && word.Begins(item.Name)
        orderby item.Name
        select word.Complete(WildcardPattern.Escape(item.Name!), item.Name!, About(item));
}

/// <summary>Completes ids of metadata by the beginning of the id or of the name.</summary>
internal sealed class MetadataIdCompleter : MetadataCompleter
{
    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesMetadata> known, string command, TypedWord word, BoundParameters bound) =>
        from item in known
        where Ids.Accepts(item.MetadataId) && (word.Begins(item.MetadataId) || word.Begins(item.Name))
        orderby item.Name
        select word.Complete(item.MetadataId, $"{item.Name} ({Short(item.MetadataId)})", About(item));
}

/// <summary>Completes names of scenes.</summary>
internal sealed class SceneNameCompleter : ServiceCompleter<GesScene>
{
    private protected override Task<IReadOnlyList<GesScene>> ReadAsync(IGesClient client, OperationContext context) =>
        client.SendAsync(new ListScenes(), context);

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesScene> known, string command, TypedWord word, BoundParameters bound) =>
        from application in known
        where application.Scene is { Length: > 0 } && word.Begins(application.Scene)
        group application.Name by application.Scene into scene
        orderby scene.Key
        select word.Complete(scene.Key, scene.Key, $"{scene.Key}: {string.Join(", ", scene)}");
}
