using System.Management.Automation;
using System.Text;
using GesPowerShell.Inputs;
using GesPowerShell.Loading;
using GesPowerShell.Metadata;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Creates metadata from labels and properties, or overwrites the metadata of the same name.</summary>
[Cmdlet(
    VerbsCommon.New, "GesMetadata", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.Metadata)]
[OutputType(typeof(GesMetadata))]
public sealed class NewGesMetadataCommand : MetadataMakingCmdlet
{
    [Parameter(Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? MetadataPath { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByObject, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    [Parameter(ParameterSetName = ParameterSets.ByPath, Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    [Parameter]
    public SwitchParameter Overwrite { get; set; }

    private protected override string ActionOf(GesChange change) => Overwrite ? "Create, or replace the one of this name" : "Create";

    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(Name)) && string.IsNullOrWhiteSpace(Name) ? GesErrors.InputMissing("-" + nameof(Name))
        : IsBound(nameof(MetadataPath)) && string.IsNullOrWhiteSpace(MetadataPath) ? GesErrors.InputMissing("-" + nameof(MetadataPath))
        : base.ParameterProblem();

    protected override void ProcessRecord()
    {
        if (IsRefused)
        {
            return;
        }

        if (ParameterSetName == ParameterSets.ByPath)
        {
            AddRecord(ReadFile(), Path);
            return;
        }

        foreach (var item in InputObject is { Length: > 0 } items ? items : [null])
        {
            AddRecord(item, PSObjects.Unwrap(item));
        }
    }

    private void AddRecord(PSObject? item, object? given)
    {
        if (item is null || (item.BaseObject is string text && string.IsNullOrWhiteSpace(text)))
        {
            if (!HasRefused)
            {
                Refuse(GesErrors.InputMissing("-InputObject"), given);
            }

            return;
        }

        var content = new NewMetadata(item);
        if (item.BaseObject is not (PSCustomObject or System.Collections.IDictionary or GesMetadata) || !content.HasLabels)
        {
            Refuse(
                GesErrors.WrongKindOfObject(
                    GivenObject.Of(item).DescriptionWithout("labels"),
                    "metadata as Get-GesMetadata -Detailed returns it, or a hashtable or object with labels"),
                given);
            return;
        }

        var name = (IsBound(nameof(Name)) ? Name : content.Name) ?? "";
        var path = IsBound(nameof(MetadataPath)) ? MetadataPath : content.MetadataPath;
        try
        {
            var change = new CreateMetadata(name, path ?? "")
            {
                About = (IsBound(nameof(Description)) ? Description : content.Description) ?? "",
                Overwrite = Overwrite,
                Labels = content.Labels(),
                MasterKeyId = MasterKeyId,
            };
            AddChange(change, name, path, given);
        }
        catch (FormatException e)
        {
            Refuse(GesErrors.MetadataInvalid(name, e.Message), given);
        }
    }

    /// <summary>Reads the file; null when it cannot be read or is invalid, after an error was written.</summary>
    private PSObject? ReadFile()
    {
        if (string.IsNullOrWhiteSpace(Path))
        {
            Refuse(GesErrors.InputMissing("-Path"), Path);
            return null;
        }

        try
        {
            var file = new FileInfo(GetUnresolvedProviderPathFromPSPath(Path));
            if (file.Exists && file.Length > DataRules.LargestMetadata)
            {
                Refuse(DataRules.MetadataSizeProblem(file.Length)!, Path);
                return null;
            }

            var json = ClientLoader.Factory.ReadJson(File.ReadAllText(file.FullName, Encoding.UTF8));
            return PSObject.AsPSObject(JsonObjects.ToPowerShell(json) ?? "");
        }
        catch (FormatException e)
        {
            Refuse(GesErrors.JsonInvalid($"The file '{Display.Cut(Path!, 300)}'", e.Message), Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException
            or NotSupportedException or ArgumentException or RuntimeException)
        {
            Refuse(GesErrors.FileUnreadable(Path!, e.Message), Path);
        }

        return null;
    }
}
