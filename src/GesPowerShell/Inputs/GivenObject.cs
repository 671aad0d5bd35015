using System.Collections;
using System.Management.Automation;
using GesPowerShell.Jobs;

namespace GesPowerShell.Inputs;

/// <summary>
/// An object from the pipeline or of <c>-InputObject</c>: its kind, and the id and name of its graph. Live objects, deserialized ones, rows
/// and dictionaries are read in the same way.
/// </summary>
internal sealed class GivenObject
{
    private static readonly string[] AnyKey = [nameof(GesGraph.GraphId), nameof(GesGraph.Id)];
    private static readonly string[] AnyName = ["GraphName", nameof(GesGraph.Name)];

    private readonly ObjectFields _fields;
    private readonly string[] _keys;
    private readonly string[] _names;
    private readonly string _typeName;
    private readonly bool _isForeign;

    private GivenObject(PSObject item)
    {
        Value = PSObjects.Unwrap(item)!;
        _fields = new ObjectFields(item);
        var origin = ObjectOrigin.Of(item);
        Kind = item.BaseObject switch
        {
            string => ObjectKinds.Text,
            GesGraph => ObjectKinds.Graph,
            GesJob => ObjectKinds.Job,
            GesBackup => ObjectKinds.Backup,
            GesMetadata => ObjectKinds.Metadata,
            PSCustomObject or IDictionary => origin.Kind ?? KindOfRow(),
            _ => ObjectKinds.Other,
        };

        IsRow = item.BaseObject is PSCustomObject or IDictionary && (origin.Kind is null || origin.IsCsv);

        // Id and Name of a job, a backup or a file are not those of a graph.
        var isGraph = Kind == ObjectKinds.Graph || (Kind == ObjectKinds.Row && !origin.IsForeign);
        (_keys, _names) = isGraph ? (AnyKey, AnyName) : (AnyKey.Take(1).ToArray(), AnyName.Take(1).ToArray());
        (_typeName, _isForeign) = (origin.TypeName, origin.IsForeign);
    }

    /// <summary>The object, for the TargetObject of an error.</summary>
    public object Value { get; }

    public ObjectKinds Kind { get; }

    /// <summary>Whether it is a row or a dictionary, whose id and name may belong to two objects.</summary>
    public bool IsRow { get; }

    /// <summary>The kind of the object in messages.</summary>
    public string Description => Kind switch
    {
        ObjectKinds.Text => "A string",
        ObjectKinds.Graph => "A graph",
        ObjectKinds.Job => "A job",
        ObjectKinds.Backup => "A backup",
        ObjectKinds.Row => RowWithout(_isForeign ? "GraphId or GraphName" : "GraphId, Id, GraphName or Name"),
        ObjectKinds.Metadata when Value is not GesMetadata => "A row with a MetadataId",
        ObjectKinds.Metadata => "Metadata",
        _ => $"A {_typeName}",
    };

    /// <summary>The kind of the object in messages of a cmdlet that does not read the graph of a row.</summary>
    /// <param name="fields">The columns that the cmdlet reads instead.</param>
    public string DescriptionWithout(string fields) => Kind == ObjectKinds.Row ? RowWithout(fields) : Description;

    /// <summary>The string; null unless <see cref="Kind"/> is Text.</summary>
    public string? Text => Value as string;

    /// <summary>Id of its graph; null when it has none.</summary>
    public string? GraphId => _keys.Select(TextOf).FirstOrDefault(value => value is not null);

    /// <summary>Name of its graph; null when it has none.</summary>
    public string? GraphName => _names.Select(TextOf).FirstOrDefault(value => value is not null);

    /// <summary>Id of the backup, or of the backup of a job; null when it has none.</summary>
    public string? BackupId => TextOf(nameof(GesBackup.BackupId));

    /// <summary>Whether it has a field for the id of a backup, also an empty one.</summary>
    public bool HasBackupId => _fields.Has(nameof(GesBackup.BackupId));

    /// <summary>Name of the backup; null for other kinds.</summary>
    public string? BackupName => Kind == ObjectKinds.Backup ? TextOf(nameof(GesBackup.Name)) : null;

    /// <summary>Version of the engine in the backup; null for other kinds.</summary>
    public string? BackupVersion => Kind == ObjectKinds.Backup ? TextOf(nameof(GesBackup.Version)) : null;

    /// <summary>Id of the metadata; null when it has none.</summary>
    public string? MetadataId => TextOf(nameof(GesMetadata.MetadataId));

    /// <summary>Whether it has a field for the id of metadata, also an empty one.</summary>
    public bool HasMetadataId => _fields.Has(nameof(GesMetadata.MetadataId));

    /// <summary>Name of the metadata; null when it has none.</summary>
    public string? MetadataName => TextOf(nameof(GesMetadata.Name));

    public string? Edition => TextOf(nameof(GesGraph.Edition));

    public string? Region => TextOf(nameof(GesGraph.Region));

    public string? ProjectId => TextOf(nameof(GesGraph.ProjectId));

    /// <summary>The connection that the object was read through; null for objects of other sessions and for rows.</summary>
    public ConnectionHandle? Handle => ConnectionHandle.Of(Value);

    /// <summary>The names of its fields that can have the id or name of its graph, empty fields included.</summary>
    public IReadOnlyList<string> GraphFields => [.. _keys.Concat(_names).Where(_fields.Has)];

    public static GivenObject Of(PSObject item) => new(item);

    /// <summary>
    /// The kind of a row by its fields. Only a job has a JobId or an Operation; the job of a backup has a BackupId too, so jobs are tested
    /// first.
    /// </summary>
    private ObjectKinds KindOfRow() =>
        MetadataId is not null ? ObjectKinds.Metadata
        : TextOf(nameof(GesJob.JobId)) is not null || TextOf(nameof(GesJob.Operation)) is not null ? ObjectKinds.Job
        : TextOf(nameof(GesJob.BackupId)) is not null ? ObjectKinds.Backup
        : ObjectKinds.Row;

    private string RowWithout(string fields) => $"A row {(_isForeign ? $"made of a {_typeName} " : "")}without {fields}";

    /// <summary>The text of a field; null where it is blank, as cells of a CSV file may be.</summary>
    private string? TextOf(string field) => _fields.Text(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
