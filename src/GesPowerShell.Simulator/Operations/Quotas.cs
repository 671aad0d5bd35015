namespace GesPowerShell.Simulator.Operations;

/// <summary>How much a project may have. GES documents no totals, only that it tells what is left; Terraform knows 50 metadata.</summary>
internal static class Quotas
{
    public const int Graphs = 50;
    public const int Backups = 100;
    public const int Metadata = 50;

    /// <summary>The figure of the API reference's sample; its unit is not documented, so nothing is taken off it.</summary>
    public const int EdgeVolume = 178_800;
}
