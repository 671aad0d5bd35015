using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Backups;

/// <summary>
/// Collects the backups of the input in its order. Input that does not identify a backup is refused with one error each, and the rest is
/// still processed.
/// </summary>
/// <param name="accepted">The accepted kinds of objects: backups and ids, for some commands also jobs that created a backup.</param>
/// <param name="refuse">Called with the error and the refused input.</param>
internal sealed class BackupInputs(ObjectKinds accepted, Action<GesException, object?> refuse)
{
    private readonly List<BackupInput> _items = [];

    public IReadOnlyList<BackupInput> Items => _items;

    /// <summary>Adds the values of other parameters to each accepted backup.</summary>
    public Func<BackupInput, BackupInput> Complete { get; init; } = input => input;

    private string Wanted =>
        "backups as Get-GesBackup returns them, ids of backups, "
        + ((accepted & ObjectKinds.Job) != ObjectKinds.Other ? "jobs of New-GesBackup, " : "")
        + "or rows with a BackupId";

    /// <summary>Adds the value of <c>-BackupId</c>. The value of <c>-GraphId</c> applies to all ids.</summary>
    public void AddIds(string?[]? ids, string? graphId)
    {
        foreach (var id in ids.OrOneNull())
        {
            var source = new ObjectSource(id ?? "", null, null, null);
            Add(id, "-BackupId", new BackupInput(id ?? "", id) { GraphId = graphId, Source = source });
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

    /// <summary>Adds the backup that an object is or refers to.</summary>
    public void Add(GivenObject given)
    {
        if (given.Text is { } text)
        {
            Add(text, "-InputObject", new BackupInput(text, text) { Source = new ObjectSource(text, null, null, null) });
        }
        else if (given.Kind == ObjectKinds.Row && given.HasBackupId)
        {
            refuse(GesErrors.InputMissing(nameof(GesBackup.BackupId)), given.Value);
        }
        else if ((accepted & given.Kind) == ObjectKinds.Other || (given.BackupId is null && !given.HasBackupId))
        {
            refuse(GesErrors.WrongKindOfObject(given.DescriptionWithout(nameof(GesBackup.BackupId)), Wanted), given.Value);
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
                IsOfRow = given is { IsRow: true, BackupName: not null },
                Version = given.BackupVersion,
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
