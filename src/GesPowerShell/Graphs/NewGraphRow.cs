using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;

namespace GesPowerShell.Graphs;

/// <summary>A record of the pipeline that describes a new graph: a row with columns, or a name.</summary>
internal sealed class NewGraphRow
{
    private const string Wanted = "names, or rows with a Name and other settings of a new graph; a graph that exists as -Template";

    private readonly GivenObject _given;

    private NewGraphRow(GivenObject given, PSObject item)
    {
        _given = given;
        Fields = given.Kind == ObjectKinds.Text ? null : new ObjectFields(item);
    }

    /// <summary>The input as the user gave it, for the TargetObject of an error.</summary>
    public object Given => _given.Value;

    /// <summary>The name, when the record is a text; null for a row.</summary>
    public string? Name => _given.Text;

    /// <summary>The columns of a row; null for a name.</summary>
    public ObjectFields? Fields { get; }

    /// <summary>The project and the connection that the row names; null when it names none.</summary>
    public ObjectSource? Source(string name) =>
        _given.Region is null && _given.ProjectId is null ? null : new ObjectSource(name, _given.Region, _given.ProjectId, null);

    /// <summary>Reads a record. Objects of GES other than a row are an error, since their graph exists already.</summary>
    public static NewGraphRow? Of(PSObject? item, out GesException? problem)
    {
        if (item is null)
        {
            problem = GesErrors.InputMissing("-InputObject");
            return null;
        }

        var given = GivenObject.Of(item);
        problem =
            given.Kind == ObjectKinds.Text && string.IsNullOrWhiteSpace(given.Text) ? GesErrors.InputMissing("-InputObject")
            : given.Kind is not (ObjectKinds.Text or ObjectKinds.Row) ? GesErrors.WrongKindOfObject(given.Description, Wanted)
            : given.GraphId is not null ? GesErrors.WrongKindOfObject("A row with the id of a graph", Wanted)
            : null;
        return problem is null ? new NewGraphRow(given, item) : null;
    }
}
