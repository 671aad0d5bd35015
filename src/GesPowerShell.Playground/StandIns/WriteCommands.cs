using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet(VerbsCommunications.Write, "Output")]
internal sealed class WriteOutputCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            WriteObject(item, enumerateCollection: !NoEnumerate);
        }
    }
}

[Cmdlet(VerbsCommunications.Write, "Host")]
internal sealed class WriteHostCommand : PSCmdlet
{
    private static readonly string[] HostTag = ["PSHOST"];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    public object?[] Object { get; set; } = [];

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    protected override void ProcessRecord() => WriteInformation(
        new HostInformationMessage
        {
            Message = string.Join(' ', Object.Select(LanguagePrimitives.ConvertTo<string>)),
            NoNewLine = NoNewline,
            // With one of the two the engine would make up the other.
            ForegroundColor = ForegroundColor ?? (BackgroundColor is null ? null : Host.UI.RawUI.ForegroundColor),
            BackgroundColor = BackgroundColor ?? (ForegroundColor is null ? null : Host.UI.RawUI.BackgroundColor),
        },
        HostTag);
}
