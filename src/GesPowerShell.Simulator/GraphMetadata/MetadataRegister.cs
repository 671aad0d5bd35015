namespace GesPowerShell.Simulator.GraphMetadata;

/// <summary>The metadata records of the project, for the hosting process. Thread-safe.</summary>
public sealed class MetadataRegister
{
    private readonly Region _region;

    internal MetadataRegister(Region region) => _region = region;

    public IReadOnlyList<MetadataSpec> All => _region.At(_ => _region.Metadata.All.ToArray());

    /// <summary>Adds a record, or replaces the record with the same id.</summary>
    public MetadataSpec Add(MetadataSpec metadata) => _region.At(now =>
    {
        var started = metadata.StartTime ?? now;
        var added = metadata with { StartTime = started, LastUpdateTime = metadata.LastUpdateTime ?? started };
        _region.Metadata.Put(added);
        return added;
    });
}
