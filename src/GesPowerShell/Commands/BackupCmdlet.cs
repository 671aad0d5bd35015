using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that acts on single backups. It resolves the backups, asks the user about each, then processes all of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BackupCmdlet : ChangingCmdlet
{
    private readonly BackupInputs _inputs;
    private readonly PerConnection<BackupDirectory> _directories = BackupDirectory.OfConnections();

    /// <param name="accepted">The accepted kinds of input objects.</param>
    private protected BackupCmdlet(ObjectKinds accepted) => _inputs = new BackupInputs(accepted, Refuse) { Complete = Complete };

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<BackupIdCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByBackupId, Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(BackupIdCompleter))]
    public string?[]? BackupId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByBackupId)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string? GraphId { get; set; }

    private protected override IReadOnlyCollection<IInput> Inputs => _inputs.Items;

    /// <summary>Name of the operation in errors, one word.</summary>
    private protected abstract string Operation { get; }

    /// <summary>The first version of the graph engine that supports the operation; null where every version does.</summary>
    private protected virtual string? FirstEngine => null;

    /// <summary>The action for a backup in the text of <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    private protected abstract string ActionOf(BackupInput backup);

    /// <summary>Processes the backups that the user has confirmed.</summary>
    private protected abstract Task ExecuteConfirmedAsync(IReadOnlyList<BackupInput> backups);

    /// <summary>Adds the parameter values of the current record to a backup.</summary>
    private protected virtual BackupInput Complete(BackupInput input) => input;

    /// <summary>Whether a backup is looked up in the list before the question, because its name may be that of another one.</summary>
    private protected virtual bool IsNameChecked(BackupInput backup) => false;

    /// <summary>Returns the backups that can be processed. An error is written for each of the others.</summary>
    private protected virtual IReadOnlyList<BackupInput> Check(IReadOnlyList<BackupInput> backups) => backups;

    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(GraphId)) ? Ids.Problem(Ids.Graph, GraphId, "-GraphId") : null;

    protected override void ProcessRecord()
    {
        if (IsRefused)
        {
            return;
        }

        if (ParameterSetName == ParameterSets.ByBackupId)
        {
            _inputs.AddIds(BackupId, GraphId);
        }
        else
        {
            _inputs.AddObjects(InputObject);
        }
    }

    private protected override async Task ExecuteAsync()
    {
        var selected = await SelectAsync(_inputs.Items).ConfigureAwait(false);
        var backups = await ResolveAsync([.. selected.Select(one => one.Input with { Clients = one.Clients })]).ConfigureAwait(false);
        if (FirstEngine is { } first)
        {
            backups = await WithEngineAsync(backups, new EngineCheck(first, Context)).ConfigureAwait(false);
        }

        var confirmed = new List<BackupInput>();
        await Dispatcher.InvokeAsync(() => confirmed.AddRange(Confirmed(Check(backups)))).ConfigureAwait(false);
        await ExecuteConfirmedAsync(confirmed).ConfigureAwait(false);
    }

    /// <summary>
    /// Resolves the inputs in their order; each backup is returned once. A backup without the id of its graph is looked up in the list of
    /// all backups, and so is one whose name has to be checked.
    /// </summary>
    private async Task<IReadOnlyList<BackupInput>> ResolveAsync(IReadOnlyList<BackupInput> inputs)
    {
        var backups = new List<BackupInput>();
        var known = new HashSet<(string?, string)>();
        foreach (var input in inputs)
        {
            try
            {
                var backup = input.GraphId is null || IsNameChecked(input)
                    ? input.Of(await _directories.Of(input.Client).FindAsync(input.BackupId, Context).ConfigureAwait(false))
                    : input;
                if (backup.GraphId is null)
                {
                    throw GesErrors.BackupIdNotFound(input.BackupId);
                }

                if (known.Add((backup.Client.ProjectId, backup.BackupId.ToUpperInvariant())))
                {
                    backups.Add(backup);
                }
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, input.Given, input.Client).ConfigureAwait(false);
            }
        }

        return backups;
    }

    /// <summary>
    /// Returns the backups whose graph has an engine that supports the operation. An error is written for each of the others.
    /// </summary>
    private async Task<IReadOnlyList<BackupInput>> WithEngineAsync(IReadOnlyList<BackupInput> backups, EngineCheck engines)
    {
        var possible = new List<BackupInput>();
        foreach (var backup in backups)
        {
            if (await engines.ProblemOfAsync(backup).ConfigureAwait(false) is { } problem)
            {
                await WriteErrorAsync(problem, backup.Given, backup.Client).ConfigureAwait(false);
            }
            else
            {
                possible.Add(backup);
            }
        }

        return possible;
    }

    private IEnumerable<BackupInput> Confirmed(IReadOnlyList<BackupInput> backups)
    {
        foreach (var backup in backups)
        {
            if (Ask(TargetName(backup.Description, backup.Client), Operation, ActionOf(backup), backup.Given))
            {
                yield return backup;
            }
        }
    }
}
