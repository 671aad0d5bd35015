
namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Lists the remaining quotas. The API has no field for totals or used amounts.</summary>
internal static class ListQuotas
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("ListQuotas2", "GET", "/graphs/quotas", call =>
        call.Region.At<object>(_ => new
        {
            Quotas = new
            {
                Resources = new Resource[]
                {
                    new("graph", Math.Max(0, Quotas.GraphsOf(call.Region) - call.Region.Graphs.Count), Quotas.EdgeVolume),
                    new("backup", Math.Max(0, Quotas.Backups - call.Region.Backups.Count)),
                    new("metadata", Math.Max(0, Quotas.Metadata - call.Region.Metadata.Count)),
                },
            },
        }));

    private sealed record Resource(string Type, int Available, int? EdgeVolume = null);
}
