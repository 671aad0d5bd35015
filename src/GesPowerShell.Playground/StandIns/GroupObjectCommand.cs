using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet("Group", "Object")]
internal sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            _items.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        var pickers = Property.Select(PropertyPicker.From).ToList();
        string Key(PSObject item) => pickers.Count == 0
            ? LanguagePrimitives.ConvertTo<string>(item)
            : string.Join(", ", pickers.Select(p => LanguagePrimitives.ConvertTo<string>(p.Value(item))));
        var groups = _items.GroupBy(Key, StringComparer.CurrentCultureIgnoreCase);
        foreach (var group in groups.OrderBy(g => g.Key, StringComparer.CurrentCulture))
        {
            var members = group.ToArray();
            WriteObject(NoElement
                ? Result.Of("Microsoft.PowerShell.Commands.GroupInfoNoElement", ("Count", members.Length), ("Name", group.Key))
                : Result.Of("Microsoft.PowerShell.Commands.GroupInfo", ("Count", members.Length), ("Name", group.Key), ("Group", members)));
        }
    }
}
