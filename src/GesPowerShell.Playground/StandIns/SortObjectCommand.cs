using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet("Sort", "Object")]
internal sealed class SortObjectCommand : PSCmdlet, IComparer<object?>
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <summary>PowerShell's own order: without case, nothing first, and as text what cannot be compared.</summary>
    public int Compare(object? x, object? y)
    {
        try
        {
            return LanguagePrimitives.Compare(x, y, ignoreCase: true, System.Globalization.CultureInfo.CurrentCulture);
        }
        catch (ArgumentException)
        {
            return string.Compare(
                LanguagePrimitives.ConvertTo<string>(x), LanguagePrimitives.ConvertTo<string>(y), StringComparison.OrdinalIgnoreCase);
        }
    }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            _items.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        List<Func<PSObject, object?>> keys = Property.Length == 0
            ? [o => o.BaseObject]
            : [.. Property.Select(PropertyPicker.From).Select(p => (Func<PSObject, object?>)p.Value)];
        var sorted = keys.Skip(1).Aggregate(
            Descending ? _items.OrderByDescending(keys[0], this) : _items.OrderBy(keys[0], this),
            (order, key) => Descending ? order.ThenByDescending(key, this) : order.ThenBy(key, this));
        PSObject? previous = null;
        foreach (var item in sorted)
        {
            if (!Unique || previous is null || keys.Any(k => Compare(k(previous), k(item)) != 0))
            {
                WriteObject(item);
            }

            previous = item;
        }
    }
}
