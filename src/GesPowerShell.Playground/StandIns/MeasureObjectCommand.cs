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
        double? If(bool wanted, Func<double> value) => wanted && _values.Count > 0 ? value() : null;
        WriteObject(Result.Of(
            "Microsoft.PowerShell.Commands.GenericMeasureInfo",
            ("Count", _count),
            ("Average", If(Average, _values.Average)),
            ("Sum", If(Sum, _values.Sum)),
            ("Maximum", If(Maximum, _values.Max)),
            ("Minimum", If(Minimum, _values.Min)),
            ("Property", Property)));
    }
}
