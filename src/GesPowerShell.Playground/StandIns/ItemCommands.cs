using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

/// <summary>Commands on paths. The engine has the providers; Tab completion of files and variables asks them by these commands.</summary>
internal abstract class ItemCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Path { get; set; } = ["."];

    /// <summary>Paths that are taken as they stand, without wildcards.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    protected abstract IEnumerable<object> Find(string path);

    protected override void ProcessRecord()
    {
        foreach (var path in LiteralPath.Length > 0 ? LiteralPath.Select(WildcardPattern.Escape) : Path)
        {
            try
            {
                WriteObject(Find(path), enumerateCollection: true);
            }
            catch (ItemNotFoundException e)
            {
                WriteError(e.ErrorRecord);
            }
        }
    }
}

[Cmdlet(VerbsCommon.Get, "Item")]
internal sealed class GetItemCommand : ItemCommand
{
    protected override IEnumerable<object> Find(string path) => InvokeProvider.Item.Get(path);
}

[Cmdlet(VerbsCommon.Get, "ChildItem")]
internal sealed class GetChildItemCommand : ItemCommand
{
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    protected override IEnumerable<object> Find(string path) => InvokeProvider.ChildItem.Get(path, Recurse);
}

[Cmdlet(VerbsDiagnostic.Resolve, "Path")]
internal sealed class ResolvePathCommand : ItemCommand
{
    protected override IEnumerable<object> Find(string path) => SessionState.Path.GetResolvedPSPathFromPSPath(path);
}

[Cmdlet(VerbsCommon.Set, "Location")]
internal sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string Path { get; set; } = "~";

    protected override void ProcessRecord() => SessionState.Path.SetLocation(Path);
}

[Cmdlet(VerbsCommon.Get, "Location")]
[OutputType(typeof(PathInfo))]
internal sealed class GetLocationCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(SessionState.Path.CurrentLocation);
}
