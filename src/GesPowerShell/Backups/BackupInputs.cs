using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Backups;

/// <summary>
/// The backups that the user named, in the order of the input. What names no backup is refused, one error each, and does not keep the others
/// from being taken.
/// </summary>
/// <param name="accepted">Kinds of objects that are taken: backups and ids, or jobs that made a backup as well.</param>
/// <param name="refuse">Takes why something is refused, and what it was.</param>
internal sealed class BackupInputs(ObjectKinds accepted, Action<GesException, object?> refuse)
{
    private readonly List<BackupInput> _items = [];

    public IReadOnlyList<BackupInput> Items => _items;

    /// <summary>What is done with each backup that is taken.</summary>
    public Func<BackupInput, BackupInput> Complete { get; init; } = input => input;

    private string Wanted =>
        "backups as Get-GesBackup returns them, ids of backups, "
        + ((accepted & ObjectKinds.Job) != ObjectKinds.Other ? "jobs of New-GesBackup, " : "")
        + "or rows with a BackupId";

    /// <summary>Takes the value of <c>-BackupId</c>, with that of <c>-GraphId</c> beside it.</summary>
    public void AddIds(string?[]? ids, string? graphId)
    {
        foreach (var id in ids is { Length: > 0 } ? ids : [null])
        {
            Add(id, "-BackupId", new BackupInput(id ?? "", id) { GraphId = graphId, Source = new ObjectSource(id ?? "", null, null, null) });
        }
    }

    /// <summary>Takes the value of <c>-InputObject</c>.</summary>
    public void AddObjects(PSObject?[]? objects)
    {
        foreach (var item in objects is { Length: > 0 } ? objects : [null])
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

    /// <summary>Takes the backup that an object is, or names.</summary>
    public void Add(GivenObject given)
    {
        if (given.Text is { } text)
        {
            Add(text, "-InputObject", new BackupInput(text, text) { Source = new ObjectSource(text, null, null, null) });
        }
        else if ((accepted & given.Kind) == ObjectKinds.Other || (given.BackupId is null && !given.HasBackupId))
        {
            refuse(GesErrors.WrongKindOfObject(given.Description, Wanted), given.Value);
        }
        else if (given.GraphId is { } graphId && Ids.Problem(Ids.Graph, graphId) is { } problem)
        {
            refuse(problem, given.Value);
        }
        else
        {
            var id = given.BackupId ?? "";
            Add(id, nameof(GesBackup.BackupId), new BackupInput(id, given.Value)
            {
                GraphId = given.GraphId,
                GraphName = given.GraphName,
                Name = given.BackupName,
                Source = new ObjectSource(id, given.Region, given.ProjectId, given.Handle),
            });
        }
    }

    private void Add(string? id, string field, BackupInput input)
    {
        if (Ids.Problem(Ids.Backup, id, field) is { } problem)
        {
            refuse(problem, input.Given);
        }
        else
        {
            _items.Add(Complete(input));
        }
    }
}
