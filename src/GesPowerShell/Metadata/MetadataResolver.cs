using GesPowerShell.Connections;
using GesPowerShell.Parameters;

namespace GesPowerShell.Metadata;

/// <summary>Resolves names to metadata. All names need one read of the list, ids and objects none.</summary>
/// <param name="directory">The metadata list of each connection.</param>
/// <param name="isForDeletion">
/// Whether the metadata is deleted: a name without wildcards must then match one alone, and the name in a row must be that of its id.
/// </param>
internal sealed class MetadataResolver(MetadataDirectory directory, bool isForDeletion)
{
    /// <summary>
    /// Resolves the inputs in their order; each metadata is returned once. Inputs that cannot be resolved are reported to <paramref
    /// name="onError"/>.
    /// </summary>
    public async Task<IReadOnlyList<MetadataMatch>> ResolveAsync(
        IReadOnlyList<Selected<MetadataInput>> inputs,
        OperationContext context,
        Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<MetadataMatch>();
        var known = new HashSet<(string?, string)>();
        foreach (var (input, clients) in inputs)
        {
            var found = input.Id is null
                ? await FindAsync(input, clients, context, onError).ConfigureAwait(false)
                : !isForDeletion || !input.IsOfRow || await HasItsNameAsync(input, clients[0], context, onError).ConfigureAwait(false)
                ? [new MetadataMatch(input.Id, input.Given, clients) { Name = input.Name }]
                : [];
            matches.AddRange(found.Where(match => known.Add((match.Clients[0].ProjectId, match.Id.ToUpperInvariant()))));
        }

        return matches;
    }

    /// <summary>Whether the name in a row is that of its id. Metadata that is not listed is left to GES.</summary>
    private async Task<bool> HasItsNameAsync(
        MetadataInput input, IGesClient client, OperationContext context, Func<GesException, object?, IGesClient?, Task> onError)
    {
        try
        {
            var listed = (await directory.ReadAsync(client, context).ConfigureAwait(false))
                .FirstOrDefault(item => string.Equals(item.MetadataId, input.Id, StringComparison.OrdinalIgnoreCase));
            return listed is null || string.Equals(listed.Name, input.Name, StringComparison.OrdinalIgnoreCase)
                ? true
                : throw GesErrors.NameMismatch(input.Name!, listed.Name ?? "", input.Id!);
        }
        catch (GesException e)
        {
            await onError(e, input.Given, client).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>Finds a name in all connections. No match is an error, unless the list of a connection could not be read.</summary>
    private async Task<List<MetadataMatch>> FindAsync(
        MetadataInput input,
        IReadOnlyList<IGesClient> clients,
        OperationContext context,
        Func<GesException, object?, IGesClient?, Task> onError)
    {
        var matches = new List<MetadataMatch>();
        var isReported = false;
        foreach (var client in clients)
        {
            try
            {
                var pattern = Wildcards.ToPattern(input.Name!);
                var found = (await directory.ReadAsync(client, context).ConfigureAwait(false))
                    .Where(item => pattern.IsMatch(item.Name ?? "")).ToList();
                if (found.Count > 1 && !input.IsPattern && isForDeletion)
                {
                    throw GesErrors.MetadataNameAmbiguous(input.Name!, found.Select(item => item.MetadataId));
                }

                matches.AddRange(found.Select(item => new MetadataMatch(item.MetadataId, input.IsPattern ? item : input.Given, [client])
                {
                    Name = item.Name,
                    Listed = item,
                }));
            }
            catch (GesException e)
            {
                isReported = true;
                await onError(e, input.Given, client).ConfigureAwait(false);
            }
        }

        if (matches.Count == 0 && !isReported && !input.IsPattern)
        {
            await onError(GesErrors.MetadataNameNotFound(input.Name!), input.Given, null).ConfigureAwait(false);
        }

        return matches;
    }
}
