using System.Collections;
using System.Management.Automation;
using GesPowerShell.Jobs;

namespace GesPowerShell.Inputs;

/// <summary>
/// One object that was given by value, from the pipeline or as <c>-InputObject</c>: what kind it is of, and what it says of a graph. Read the
/// same for live objects, deserialised ones, rows and dictionaries.
/// </summary>
internal sealed class GivenObject
{
    private static readonly string[] AnyKey = [nameof(GesGraph.GraphId), nameof(GesGraph.Id)];
    private static readonly string[] AnyName = ["GraphName", nameof(GesGraph.Name)];

    private readonly ObjectFields _fields;
    private readonly string[] _keys;
    private readonly string[] _names;
    private readonly string _typeName;

    private GivenObject(PSObject item)
    {
        Value = item.BaseObject is PSCustomObject ? item : item.BaseObject;
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

        // A job's or backup's own Id and Name, or those of a file, are not those of a graph.
        var isGraph = Kind == ObjectKinds.Graph || (Kind == ObjectKinds.Row && !origin.IsForeign);
        (_keys, _names) = isGraph ? (AnyKey, AnyName) : (AnyKey.Take(1).ToArray(), AnyName.Take(1).ToArray());
        _typeName = origin.TypeName;
    }

    /// <summary>As the user gave it: an error's TargetObject.</summary>
    public object Value { get; }

    public ObjectKinds Kind { get; }

    /// <summary>What it is, for messages.</summary>
    public string Description => Kind switch
    {
        ObjectKinds.Text => "A string",
        ObjectKinds.Graph => "A graph",
        ObjectKinds.Job => "A job",
        ObjectKinds.Backup => "A backup",
        ObjectKinds.Row when GraphFields.Count == 0 && _keys.Length == 1 => $"A row made of a {_typeName} without GraphId or GraphName",
        ObjectKinds.Row => "A row without GraphId, Id, GraphName or Name",
        ObjectKinds.Metadata when Value is not GesMetadata => "A row with a MetadataId",
        ObjectKinds.Metadata => "Metadata",
        _ => $"A {_typeName}",
    };

    /// <summary>The text itself; null unless <see cref="Kind"/> is Text.</summary>
    public string? Text => Value as string;

    /// <summary>Null when it does not say one.</summary>
    public string? GraphId => _keys.Select(Said).FirstOrDefault(value => value is not null);

    /// <summary>Null when it does not say one.</summary>
    public string? GraphName => _names.Select(Said).FirstOrDefault(value => value is not null);

    /// <summary>The backup that it is, or that a job has made; null when it does not say one.</summary>
    public string? BackupId => Said(nameof(GesBackup.BackupId));

    /// <summary>Whether it has a field for the id of a backup, empty or not.</summary>
    public bool HasBackupId => _fields.Has(nameof(GesBackup.BackupId));

    /// <summary>The name of the backup that it is; null for anything else.</summary>
    public string? BackupName => Kind == ObjectKinds.Backup ? Said(nameof(GesBackup.Name)) : null;

    /// <summary>Null when it does not say one.</summary>
    public string? MetadataId => Said(nameof(GesMetadata.MetadataId));

    /// <summary>Name of the metadata; null when it does not say one.</summary>
    public string? MetadataName => Said(nameof(GesMetadata.Name));

    public string? Edition => Said(nameof(GesGraph.Edition));

    public string? Region => Said(nameof(GesGraph.Region));

    public string? ProjectId => Said(nameof(GesGraph.ProjectId));

    /// <summary>The connection that the object was read through; null when it was not, or not in this session.</summary>
    public ConnectionHandle? Handle => ConnectionHandle.Of(Value);

    /// <summary>The fields that could name its graph; empty ones count.</summary>
    public IReadOnlyList<string> GraphFields => [.. _keys.Concat(_names).Where(_fields.Has)];

    public static GivenObject Of(PSObject item) => new(item);

    /// <summary>By the ids that it has: only a job has a JobId or an Operation, and the job of a backup has a BackupId as well.</summary>
    private ObjectKinds KindOfRow() =>
        MetadataId is not null ? ObjectKinds.Metadata
        : Said(nameof(GesJob.JobId)) is not null || Said(nameof(GesJob.Operation)) is not null ? ObjectKinds.Job
        : Said(nameof(GesJob.BackupId)) is not null ? ObjectKinds.Backup
        : ObjectKinds.Row;

    /// <summary>Cells of a CSV file may hold nothing but blanks.</summary>
    private string? Said(string field) => _fields.Text(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
