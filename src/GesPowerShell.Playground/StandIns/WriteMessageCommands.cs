using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

/// <summary>The commands that write one line of text to a stream of its own.</summary>
internal abstract class WriteMessageCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    [Alias("Msg")]
    public string Message { get; set; } = "";
}

[Cmdlet(VerbsCommunications.Write, "Warning")]
internal sealed class WriteWarningCommand : WriteMessageCommand
{
    protected override void ProcessRecord() => WriteWarning(Message);
}

[Cmdlet(VerbsCommunications.Write, "Verbose")]
internal sealed class WriteVerboseCommand : WriteMessageCommand
{
    protected override void ProcessRecord() => WriteVerbose(Message);
}

[Cmdlet(VerbsCommunications.Write, "Debug")]
internal sealed class WriteDebugCommand : WriteMessageCommand
{
    protected override void ProcessRecord() => WriteDebug(Message);
}

[Cmdlet(VerbsCommunications.Write, "Error")]
internal sealed class WriteErrorCommand : WriteMessageCommand
{
    protected override void ProcessRecord()
    {
        var record = new ErrorRecord(new RuntimeException(Message), "WriteError", ErrorCategory.NotSpecified, targetObject: null);
        record.CategoryInfo.Activity = "Write-Error";
        WriteError(record);
    }
}
