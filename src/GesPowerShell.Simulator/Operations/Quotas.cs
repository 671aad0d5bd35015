namespace GesPowerShell.Simulator.Operations;

/// <summary>How much a project may have. GES documents no totals; Terraform's documentation has 50 metadata.</summary>
internal static class Quotas
{
    public const int Backups = 100;
    public const int Metadata = 50;

    /// <summary>50, or ten more than there are at the start.</summary>
    public static int GraphsOf(Region region) => Math.Max(50, region.Options.Graphs + 10);

    /// <summary>The figure of the API reference's sample; its unit is not documented, so nothing is taken off it.</summary>
    public const int EdgeVolume = 178_800;
}
