using System.Management.Automation;
using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace GesPowerShell.Playground.StandIns;

/// <summary>Every value quoted, as PowerShell does it; the columns are those of the first object.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true)]
internal sealed class ExportCsvCommand : PSCmdlet
{
    private readonly StringBuilder _text = new();
    private List<string>? _columns;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, Mandatory = true)]
    public string Path { get; set; } = "";

    protected override void ProcessRecord()
    {
        if (InputObject is null)
        {
            return;
        }

        if (_columns is null)
        {
            _columns = [.. InputObject.Properties.Select(p => p.Name)];
            AddRow(_columns);
        }

        AddRow(_columns.Select(c => InputObject.Properties[c]?.Value));
    }

    protected override void EndProcessing()
    {
        var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (ShouldProcess(file))
        {
            File.WriteAllText(file, _text.ToString());
        }
    }

    private void AddRow(IEnumerable<object?> values) =>
        _text.AppendJoin(',', values.Select(Quote)).AppendLine();

    /// <summary>As PowerShell does it: numbers and times in the user's culture.</summary>
    private static string? Quote(object? value) =>
        value is null ? null : $"\"{value.ToString()!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

[Cmdlet(VerbsData.Import, "Csv")]
[OutputType(typeof(PSObject))]
internal sealed class ImportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Path { get; set; } = "";

    protected override void ProcessRecord()
    {
        using var parser = new TextFieldParser(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path));
        parser.SetDelimiters(",");
        var columns = parser.ReadFields() ?? [];
        while (parser.ReadFields() is { } values)
        {
            var row = new PSObject();
            foreach (var (column, index) in columns.Select((c, i) => (c, i)))
            {
                row.Properties.Add(new PSNoteProperty(column, values.ElementAtOrDefault(index)));
            }

            WriteObject(row);
        }
    }
}
