using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
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
    private readonly GraphInputs _inputs;

    private protected GraphChangeCmdlet() => _inputs = new GraphInputs(ObjectKinds.GraphsToMove, Refuse);

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

    private protected override IReadOnlyCollection<ObjectSource> Sources => [.. _inputs.Items.Select(input => input.Source)];

    protected override void ProcessRecord()
    {
        if (ParameterSetName == ParameterSets.ByName)
        {
            _inputs.AddNames(Name);
        }
        else if (ParameterSetName == ParameterSets.ById)
        {
            _inputs.AddIds(GraphId);
        }
        else
        {
            _inputs.AddObjects(InputObject);
        }
    }

    private protected override async Task ExecuteAsync()
    {
        // Connections first: nothing is asked of GES for an object of another project.
        var inputs = await SelectAsync(_inputs.Items, input => (input.Source, input.Given)).ConfigureAwait(false);
        var matches = await new GraphResolver(new GraphDirectories()).ResolveAsync(inputs, Context, WriteErrorAsync).ConfigureAwait(false);
        var hasSeveralProjects = matches.Select(match => match.Client).Distinct().Count() > 1;
        var agreed = new List<GraphMatch>();
        await Dispatcher.InvokeAsync(() => agreed.AddRange(matches.Where(match => IsPossible(match) && Ask(match, hasSeveralProjects)))).ConfigureAwait(false);
        if (agreed.Count > 0)
        {
            await RunAsync(
                [.. agreed.Select(match => (match.Client, ToChange(match.Id, match.Name), new RunInput($"{Operation} of {match.Label}", match.Given)))],
                inOrder: !Wait,
                (client, changes, observer) => client.ChangeAsync(changes, Options(Wait), observer, Context)).ConfigureAwait(false);
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

    private bool Ask(GraphMatch match, bool hasSeveralProjects)
    {
        var target = hasSeveralProjects ? $"{match.Description} of {ConnectionSelector.Place(match.Client)}" : match.Description;
        try
        {
            return ShouldProcess(target, Action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts report in different ways that they cannot prompt: pwsh without a terminal even with a NullReferenceException.
            this.EndWith(GesErrors.ConfirmationImpossible(Operation, target, e), match.Given);
            throw;
        }
    }
}
