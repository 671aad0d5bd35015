using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Connections;
using GesPowerShell.Metadata;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Deletes metadata permanently. Graphs that were created with it keep their own copy.</summary>
[Cmdlet(
    VerbsCommon.Remove, "GesMetadata", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Metadata)]
[OutputType(typeof(void))]
public sealed class RemoveGesMetadataCommand : ChangingCmdlet
{
    private readonly MetadataInputs _inputs;

    public RemoveGesMetadataCommand() => _inputs = new MetadataInputs(Refuse);

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FirstPositionCompleter<MetadataNameCompleter>))]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByName, Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MetadataNameCompleter))]
    public string?[]? Name { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByMetadataId, Mandatory = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(MetadataIdCompleter))]
    public string?[]? MetadataId { get; set; }

    private protected override IReadOnlyCollection<IInput> Inputs => _inputs.Items;

    protected override void ProcessRecord()
    {
        if (ParameterSetName == ParameterSets.ByName)
        {
            _inputs.AddNames(Name);
        }
        else if (ParameterSetName == ParameterSets.ByMetadataId)
        {
            _inputs.AddIds(MetadataId);
        }
        else
        {
            _inputs.AddObjects(InputObject);
        }
    }

    private protected override object? OutputOf(GesOutcome outcome) => null;

    private protected override async Task ExecuteAsync()
    {
        var selected = await SelectAsync(_inputs.Items).ConfigureAwait(false);
        var resolver = new MetadataResolver(new MetadataDirectory(), isForDeletion: true);
        var matches = await resolver.ResolveAsync(selected, Context, WriteErrorAsync).ConfigureAwait(false);
        var agreed = new List<MetadataMatch>();
        await Dispatcher.InvokeAsync(() => agreed.AddRange(matches.Where(match =>
            Ask(TargetName(match.Description, match.Clients[0]), "Deletion", "Delete for good", match.Given))))
                .ConfigureAwait(false);
        await SendAsync(
            [.. agreed.Select(match => ToItem(match.Clients[0], new DeleteMetadata(match.Id, match.Name), match.Given))])
            .ConfigureAwait(false);
    }
}
