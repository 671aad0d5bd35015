using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Metadata;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists metadata, or reads its labels and properties.</summary>
[Cmdlet(VerbsCommon.Get, "GesMetadata", DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Metadata)]
[OutputType(typeof(GesMetadata))]
public sealed class GetGesMetadataCommand : ReadingCmdlet
{
    private readonly MetadataDirectory _directory = new();

    [Parameter(ParameterSetName = ParameterSets.ByObject, Position = 0, ValueFromPipeline = true)]
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

    [Parameter]
    public SwitchParameter Detailed { get; set; }

    private protected override void ReadRecord()
    {
        var inputs = new MetadataInputs(Refuse);
        if (ParameterSetName == ParameterSets.ByName)
        {
            inputs.AddNames(Name);
        }
        else if (ParameterSetName == ParameterSets.ByMetadataId)
        {
            inputs.AddIds(MetadataId);
        }
        else if (IsBound(nameof(InputObject)))
        {
            inputs.AddObjects(InputObject);
        }
        else
        {
            List(new ListMetadatas(), (client, page) => Detailed
                ? ReadAsync([.. page.Select(item => new MetadataMatch(item.MetadataId, item, [client]) { Listed = item })])
                : WriteAsync(page));
        }

        if (inputs.Items.Count > 0)
        {
            Read(inputs.Items, () => FindAsync(inputs.Items));
        }
    }

    private async Task FindAsync(IReadOnlyList<MetadataInput> inputs)
    {
        var selected = await SelectAsync(inputs).ConfigureAwait(false);
        var resolver = new MetadataResolver(_directory, isForDeletion: false);
        await ReadAsync(await resolver.ResolveAsync(selected, Context, WriteErrorAsync).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private Task ReadAsync(IReadOnlyList<MetadataMatch> matches) => ReadEachAsync(matches, ShowAsync, metadata => WriteAsync([metadata]));

    /// <summary>
    /// Combines the list, which has name, state and times, with the labels of a separate read. A request by id always reads the labels.
    /// </summary>
    private async Task<GesMetadata> ShowAsync(MetadataMatch match, IGesClient client)
    {
        if (match.Listed is { } listed && !Detailed)
        {
            return listed;
        }

        var shown = await client.SendAsync(new ShowMetadata(match.Id), Context).ConfigureAwait(false);
        return (match.Listed ?? await FindListedAsync(match.Id, client).ConfigureAwait(false))?.WithDetails(shown) ?? shown;
    }

    /// <summary>Finds metadata in the list; null when the list cannot be read, since labels without a name are still useful.</summary>
    private async Task<GesMetadata?> FindListedAsync(string id, IGesClient client)
    {
        try
        {
            var all = await _directory.ReadAsync(client, Context).ConfigureAwait(false);
            return all.FirstOrDefault(item => string.Equals(item.MetadataId, id, StringComparison.OrdinalIgnoreCase));
        }
        catch (GesException e)
        {
            Context.Verbose?.Invoke($"The name of metadata '{id}' is not known, since the list could not be read: {e.Message}");
            return null;
        }
    }
}
