using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Errors;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Stop, start and restart: which graphs, whether the user agrees, then all of them together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphChangeCmdlet : WaitingCmdlet
{
    private readonly GraphInputs inputs = new();

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GraphName")]
    [ValidateGraphName]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNameCompleter))]
    public string[]? Name { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ById, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [ValidateId]
    [ArgumentCompleter(typeof(GraphIdCompleter))]
    public string[]? GraphId { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public GesGraph[]? InputObject { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    private protected abstract ChangeSemantics Semantics { get; }

    /// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> say will be done to a graph.</summary>
    private protected virtual string Action => Operation;

    private string Operation => Semantics.Operation;

    private protected abstract GraphChange ToChange(string graphId, string? graphName);

    protected override void ProcessRecord() => inputs.Add(
        ParameterSetName == ParameterSets.ByName ? Name : null,
        ParameterSetName == ParameterSets.ById ? GraphId : null,
        ParameterSetName == ParameterSets.ByObject ? InputObject : null);

    private protected override async Task ExecuteAsync()
    {
        var matches = await GraphResolver.ResolveAsync(inputs, Client, Call, WriteErrorAsync).ConfigureAwait(false);
        var agreed = new List<GraphMatch>();
        await Pump.InvokeAsync(() => agreed.AddRange(matches.Where(match => IsPossible(match) && Ask(match)))).ConfigureAwait(false);
        if (agreed.Count > 0)
        {
            var report = Report([.. agreed.Select(match => new RunInput($"{Operation} of {Label(match)}", match.Given))], inOrder: !Wait);
            await Client.ChangeAsync([.. agreed.Select(match => ToChange(match.Id, match.Graph?.Name))], Options(Wait), report, Call).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A change that is known to be impossible is not asked about, and -WhatIf does not promise it. Of an object that may be hours old only
    /// the edition is believed: it never changes.
    /// </summary>
    private bool IsPossible(GraphMatch match)
    {
        if (match.Graph is not null && Semantics.EditionError(match.Graph) is { } reason)
        {
            WriteError(reason.ToRecord(match.Given));
            return false;
        }

        return true;
    }

    private bool Ask(GraphMatch match)
    {
        var target = match.Graph is null ? $"graph {match.Id}" : $"graph {Label(match)} ({match.Id})";
        try
        {
            return ShouldProcess(target, Action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts say in different ways that nobody is there: pwsh without a terminal even with a NullReferenceException.
            ThrowTerminatingError(GesErrors.ConfirmationImpossible(Operation, target, e).ToRecord(match.Given));
            throw;
        }
    }

    private static string Label(GraphMatch match) => match.Graph is null ? match.Id : Display.Safe(match.Graph.Name);
}
