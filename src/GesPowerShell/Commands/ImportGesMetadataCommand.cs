using System.Management.Automation;

namespace GesPowerShell.Commands;

/// <summary>Creates metadata from a file in OBS.</summary>
[Cmdlet(
    VerbsData.Import, "GesMetadata", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    HelpUri = HelpLinks.ImportMetadata)]
[OutputType(typeof(GesMetadata))]
public sealed class ImportGesMetadataCommand : MetadataMakingCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    [AllowNull]
    [AllowEmptyString]
    public string? MetadataPath { get; set; }

    private protected override string ActionOf(GesChange change) => $"Import from {MetadataPath}";

    protected override void ProcessRecord() => AddChange(
        new ImportMetadata(Name ?? "", MetadataPath ?? "") { About = Description, MasterKeyId = MasterKeyId },
        Name ?? "",
        MetadataPath,
        Name);
}
