using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet(VerbsDiagnostic.Measure, "Object")]
internal sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly List<double> _values = [];
    private PropertyPicker? _picker;
    private int _count;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    private bool Numbers => Sum || Average || Minimum || Maximum;

    protected override void BeginProcessing() => _picker = Property is null ? null : PropertyPicker.From(Property);

    protected override void ProcessRecord()
    {
        if (InputObject is null || (_picker is null ? InputObject.BaseObject : _picker.Value(InputObject)) is not { } value)
        {
            return;
        }

        _count++;
        if (Numbers)
        {
            _values.Add(LanguagePrimitives.ConvertTo<double>(value));
        }
    }

    protected override void EndProcessing()
    {
        var result = new PSObject();
        void Add(string name, bool wanted, Func<double> value) =>
            result.Properties.Add(new PSNoteProperty(name, wanted && _values.Count > 0 ? value() : null));
        result.Properties.Add(new PSNoteProperty("Count", _count));
        Add("Average", Average, _values.Average);
        Add("Sum", Sum, _values.Sum);
        Add("Maximum", Maximum, _values.Max);
        Add("Minimum", Minimum, _values.Min);
        result.Properties.Add(new PSNoteProperty("Property", Property));
        WriteObject(result);
    }
}
