using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Metadata;

/// <summary>
/// Collects the metadata of the input in its order: names, ids and objects. Input that does not identify metadata is refused with one error
/// each, and the rest is still processed.
/// </summary>
/// <param name="refuse">Called with the error and the refused input.</param>
internal sealed class MetadataInputs(Action<GesException, object?> refuse)
{
    private const string Wanted = "names of metadata, metadata as Get-GesMetadata returns it, or rows with a MetadataId";

    private readonly List<MetadataInput> _items = [];

    public IReadOnlyList<MetadataInput> Items => _items;

    /// <summary>Adds the value of <c>-Name</c>.</summary>
    public void AddNames(string?[]? names)
    {
        foreach (var name in names.OrOneNull())
        {
            AddName(name, "-Name");
        }
    }

    /// <summary>Adds the value of <c>-MetadataId</c>.</summary>
    public void AddIds(string?[]? ids)
    {
        foreach (var id in ids.OrOneNull())
        {
            var input = new MetadataInput(id) { Id = id, Source = new ObjectSource(id ?? "", null, null, null) };
            Add(input, Ids.Problem(Ids.Metadata, id, "-MetadataId"));
        }
    }

    /// <summary>Adds the value of <c>-InputObject</c>.</summary>
    public void AddObjects(PSObject?[]? objects)
    {
        foreach (var item in objects.OrOneNull())
        {
            if (item is null)
            {
                refuse(GesErrors.InputMissing("-InputObject"), null);
            }
            else if (item.BaseObject is string name)
            {
                AddName(name, "-InputObject");
            }
            else
            {
                Add(GivenObject.Of(item));
            }
        }
    }

    private void Add(GivenObject given)
    {
        if (given.Kind != ObjectKinds.Metadata)
        {
            refuse(
                given.Kind == ObjectKinds.Row && given.HasMetadataId
                    ? GesErrors.InputMissing(nameof(GesMetadata.MetadataId))
                    : GesErrors.WrongKindOfObject(given.DescriptionWithout(nameof(GesMetadata.MetadataId)), Wanted),
                given.Value);
            return;
        }

        var id = given.MetadataId;
        Add(
            new MetadataInput(given.Value)
            {
                Id = id,
                Name = given.MetadataName,
                IsOfRow = given is { IsRow: true, MetadataName: not null },
                Source = new ObjectSource(given.MetadataName ?? id ?? "", given.Region, given.ProjectId, given.Handle),
            },
            Ids.Problem(Ids.Metadata, id, nameof(GesMetadata.MetadataId)));
    }

    private void AddName(string? name, string field) => Add(
        new MetadataInput(name) { Name = name, Source = new ObjectSource(name ?? "", null, null, null) },
        string.IsNullOrWhiteSpace(name) ? GesErrors.InputMissing(field)
        : !Wildcards.AreValid(name!) ? GesErrors.MetadataPatternInvalid(name!, Wildcards.Invalid)
        : null);

    private void Add(MetadataInput input, GesException? problem)
    {
        if (problem is null)
        {
            _items.Add(input);
        }
        else
        {
            refuse(problem, input.Given);
        }
    }
}
