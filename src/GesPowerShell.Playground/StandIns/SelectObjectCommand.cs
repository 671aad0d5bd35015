using System.Collections;
using System.Management.Automation;
using GesPowerShell.Playground.Engines;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet(VerbsCommon.Select, "Object")]
[OutputType(typeof(PSObject))]
internal sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _last = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private PropertyPicker[] _pickers = [];
    private int _skipped;
    private int _written;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = int.MaxValue;

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    protected override void BeginProcessing() => _pickers = [.. Property.Select(PropertyPicker.From)];

    protected override void ProcessRecord()
    {
        if (InputObject is null || _skipped++ < Skip)
        {
            return;
        }

        if (MyInvocation.BoundParameters.ContainsKey(nameof(Last)))
        {
            _last.Enqueue(InputObject);
            if (_last.Count > Last)
            {
                _last.Dequeue();
            }

            return;
        }

        if (_written < First)
        {
            Write(InputObject);
        }

        if (_written >= First)
        {
            throw EngineInternals.StopUpstream(this);
        }
    }

    protected override void EndProcessing()
    {
        foreach (var item in _last)
        {
            Write(item);
        }
    }

    private void Write(PSObject item)
    {
        var selected = Selected(item);
        if (Unique && !_seen.Add(Identity(selected)))
        {
            return;
        }

        _written++;
        if (ExpandProperty is null)
        {
            WriteObject(selected);
        }
        else if (item.Properties[ExpandProperty] is { } property)
        {
            var value = property.Value is PSObject wrapped ? wrapped.BaseObject : property.Value;
            WriteObject(value, enumerateCollection: value is IEnumerable and not string and not IDictionary);
        }
        else
        {
            WriteError(new ErrorRecord(
                new PSInvalidOperationException($"Property \"{ExpandProperty}\" cannot be found."),
                "ExpandPropertyNotFound",
                ErrorCategory.InvalidArgument,
                item));
        }
    }

    private PSObject Selected(PSObject item)
    {
        if (_pickers.Length == 0)
        {
            return item;
        }

        var selected = new PSObject();
        foreach (var (name, value) in _pickers.SelectMany(p => p.Pick(item)))
        {
            if (selected.Properties[name] is null)
            {
                selected.Properties.Add(new PSNoteProperty(name, value));
            }
        }

        return selected;
    }

    private string Identity(PSObject selected) =>
        ExpandProperty is null && _pickers.Length > 0
            ? string.Join('\u001f', selected.Properties.Select(p => $"{p.Name}={p.Value}"))
            : LanguagePrimitives.ConvertTo<string>(selected);
}
