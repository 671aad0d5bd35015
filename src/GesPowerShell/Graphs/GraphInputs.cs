using System.Management.Automation;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Graphs;

/// <summary>
/// Collects the graphs of the input in its order: names, ids and objects. Input that does not identify a graph is refused with one error
/// each, and the rest is still processed.
/// </summary>
/// <param name="accepted">The accepted kinds of objects.</param>
/// <param name="refuse">Called with the error and the refused input.</param>
internal sealed class GraphInputs(ObjectKinds accepted, Action<GesException, object?> refuse)
{
    private readonly List<GraphInput> _items = [];

    private string Wanted =>
        "names of graphs, graphs as Get-GesGraph returns them, "
        + ((accepted & ObjectKinds.Job) != ObjectKinds.Other ? "jobs, " : "")
        + ((accepted & ObjectKinds.Backup) != ObjectKinds.Other ? "backups, " : "")
        + "or rows with a GraphId or a GraphName";

    public IReadOnlyList<GraphInput> Items => _items;

    /// <summary>A further value of the current record, for all of its graphs.</summary>
    public object? RecordValue { get; set; }

    /// <summary>Adds names.</summary>
    /// <param name="names">The value of the parameter.</param>
    /// <param name="parameter">The parameter as errors name it: some cmdlets have <c>-GraphName</c>.</param>
    public void AddNames(string?[]? names, string parameter)
    {
        foreach (var name in names.OrOneNull())
        {
            Add(new GraphInput(name) { Name = name }, parameter);
        }
    }

    /// <summary>Adds the value of <c>-GraphId</c>.</summary>
    public void AddIds(string?[]? ids)
    {
        foreach (var id in ids.OrOneNull())
        {
            Add(new GraphInput(id) { Id = id ?? "" }, "-GraphId");
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
            else
            {
                Add(GivenObject.Of(item));
            }
        }
    }

    /// <summary>Adds the graph of an object.</summary>
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

    /// <summary>
    /// Reads an object. The name in an object of GES is exact and its wildcard characters are escaped; the name in a row may be a pattern.
    /// </summary>
    private static GraphInput OfObject(GivenObject given) => new(given.Value)
    {
        Id = given.GraphId,
        Name = given.GraphId is null && given.Kind != ObjectKinds.Row ? WildcardPattern.Escape(given.GraphName!) : given.GraphName,
        IsOfRow = given is { IsRow: true, GraphId: not null, GraphName: not null },
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
}
