using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Stop, start and restart: which graphs, whether the user agrees, then all of them together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphChangeCmdlet : WaitingCmdlet
{
    private readonly GraphInputs inputs;

    private protected GraphChangeCmdlet() => inputs = new GraphInputs(ObjectKinds.GraphsToMove, Refuse);

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<GraphNameCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0)]
    [Alias("GraphName")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string?[]? Name { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true)]
    [Alias("Id")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string?[]? GraphId { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    private protected abstract ChangeSemantics Semantics { get; }

    /// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> say will be done to a graph.</summary>
    private protected virtual string Action => Operation;

    private string Operation => Semantics.Operation;

    private protected abstract GraphChange ToChange(string graphId, string? graphName);

    private protected override bool HasWork => !inputs.AreAllRefused;

    protected override void ProcessRecord()
    {
        if (ParameterSetName == ParameterSets.ByName)
        {
            inputs.AddNames(Name);
        }
        else if (ParameterSetName == ParameterSets.ById)
        {
            inputs.AddIds(GraphId);
        }
        else
        {
            inputs.AddObjects(InputObject);
        }
    }

    private protected override async Task ExecuteAsync()
    {
        var matches = await GraphResolver.ResolveAsync(inputs.Items, Client, Call, WriteErrorAsync).ConfigureAwait(false);
        var agreed = new List<GraphMatch>();
        await Pump.InvokeAsync(() => agreed.AddRange(matches.Where(match => IsPossible(match) && Ask(match)))).ConfigureAwait(false);
        if (agreed.Count > 0)
        {
            var report = Report([.. agreed.Select(match => new RunInput($"{Operation} of {match.Label}", match.Given))], inOrder: !Wait);
            await Client.ChangeAsync([.. agreed.Select(match => ToChange(match.Id, match.Name))], Options(Wait), report, Call).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A change that is known to be impossible is not asked about, and -WhatIf does not promise it. Of an object that may be hours old only
    /// the edition is believed: it never changes.
    /// </summary>
    private bool IsPossible(GraphMatch match)
    {
        if (Semantics.EditionError(match.Edition, match.Name ?? match.Id) is { } reason)
        {
            WriteError(reason.ToRecord(match.Given));
            return false;
        }

        return true;
    }

    private bool Ask(GraphMatch match)
    {
        var target = match.Description;
        try
        {
            return ShouldProcess(target, Action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts say in different ways that nobody is there: pwsh without a terminal even with a NullReferenceException.
            this.EndWith(GesErrors.ConfirmationImpossible(Operation, target, e), match.Given);
            throw;
        }
    }
}
