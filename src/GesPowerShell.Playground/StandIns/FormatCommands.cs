using System.Management.Automation;
using System.Text;
using GesPowerShell.Playground.Engines;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace GesPowerShell.Playground.StandIns;

/// <summary>The engine formats; only the command's name is missing there.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
internal sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineInternals.UseFormatter(this, "Table");
}

/// <inheritdoc cref="FormatTableCommand"/>
[Cmdlet(VerbsCommon.Format, "List")]
internal sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineInternals.UseFormatter(this, "List");
}

/// <inheritdoc cref="FormatTableCommand"/>
[Cmdlet(VerbsData.Out, "String")]
[OutputType(typeof(string))]
internal sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringBuilder _text = new();

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    [Parameter]
    public SwitchParameter Stream { get; set; }

    protected override void BeginProcessing()
    {
        EngineInternals.UseTextOutput(this, new StringWriter(_text, System.Globalization.CultureInfo.CurrentCulture), Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Stream)
        {
            WriteObject(_text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'), enumerateCollection: true);
        }
        else
        {
            WriteObject(_text.ToString());
        }
    }
}
