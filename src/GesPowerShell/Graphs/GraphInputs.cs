using System.Management.Automation;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Graphs;

/// <summary>
/// The graphs that the user named, in the order of the input: the one reader of names, ids and objects. What cannot name a graph is refused,
/// one error each, and does not keep the others from being taken.
/// </summary>
/// <param name="accepted">Kinds of objects whose graph is meant.</param>
/// <param name="refuse">Takes why something is refused, and what it was.</param>
internal sealed class GraphInputs(ObjectKinds accepted, Action<GesException, object?> refuse)
{
    private readonly List<GraphInput> _items = [];

    private string Wanted =>
        "names of graphs, graphs as Get-GesGraph returns them, "
        + ((accepted & ObjectKinds.Job) != ObjectKinds.Other ? "jobs, " : "")
        + ((accepted & ObjectKinds.Backup) != ObjectKinds.Other ? "backups, " : "")
        + "or rows with a GraphId or a GraphName";

    public IReadOnlyList<GraphInput> Items => _items;

    /// <summary>What the current record says beside the graphs that it names.</summary>
    public object? RecordValue { get; set; }

    /// <summary>Takes the value of <c>-Name</c>.</summary>
    public void AddNames(string?[]? names)
    {
        foreach (var name in OrNothing(names))
        {
            Add(new GraphInput(name) { Name = name }, "-Name");
        }
    }

    /// <summary>Takes the value of <c>-GraphId</c>.</summary>
    public void AddIds(string?[]? ids)
    {
        foreach (var id in OrNothing(ids))
        {
            Add(new GraphInput(id) { Id = id ?? "" }, "-GraphId");
        }
    }

    /// <summary>Takes the value of <c>-InputObject</c>.</summary>
    public void AddObjects(PSObject?[]? objects)
    {
        foreach (var item in OrNothing(objects))
        {
            if (item is null)
            {
                refuse(GesErrors.InputMissing("-InputObject"), null);
            }
            else
            {
                Add(GivenObject.Of(item));
            }
        }
    }

    /// <summary>Takes the graph that an object is, or names.</summary>
    public void Add(GivenObject given)
    {
        if ((accepted & given.Kind) == ObjectKinds.Other)
        {
            refuse(GesErrors.WrongKindOfObject(given.Description, Wanted), given.Value);
        }
        else if (given.Text is { } text)
        {
            Add(new GraphInput(text) { Name = text }, "-InputObject");
        }
        else if (given is { GraphId: null, GraphName: null })
        {
            refuse(
                given.GraphFields.Count > 0
                    ? GesErrors.InputMissing(string.Join(" or ", given.GraphFields))
                    : GesErrors.WrongKindOfObject(given.Description, Wanted),
                given.Value);
        }
        else
        {
            Add(OfObject(given), "GraphName");
        }
    }

    /// <summary>What GES calls a graph is its name and never a pattern; what a row says may be one.</summary>
    private static GraphInput OfObject(GivenObject given) => new(given.Value)
    {
        Id = given.GraphId,
        Name = given.GraphId is null && given.Kind != ObjectKinds.Row ? WildcardPattern.Escape(given.GraphName!) : given.GraphName,
        Edition = given.Edition,
        BackupId = given.Kind == ObjectKinds.Backup ? given.BackupId : null,
        Region = given.Region,
        ProjectId = given.ProjectId,
        Handle = given.Handle,
    };

    private void Add(GraphInput input, string field)
    {
        var value = input.Id ?? input.Name;
        var problem = string.IsNullOrWhiteSpace(value) ? GesErrors.InputMissing(field)
            : input.IsName ? GraphNames.Problem(value!)
            : Ids.Problem(Ids.Graph, value!);
        if (problem is null)
        {
            _items.Add(RecordValue is null ? input : input with { RecordValue = RecordValue });
        }
        else
        {
            refuse(problem, input.Given);
        }
    }

    /// <summary>An empty list would otherwise be passed over in silence: of Get-GesGraph it would mean every graph.</summary>
    private static T?[] OrNothing<T>(T?[]? values)
        where T : class => values is { Length: > 0 } ? values : [null];
}
