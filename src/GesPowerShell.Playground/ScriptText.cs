using System.Text.RegularExpressions;

namespace GesPowerShell.Playground;

/// <summary>The options as PowerShell text, the same for both engines.</summary>
internal static partial class ScriptText
{
    public const string Prompt = "function global:prompt { 'PS ges' + '>' * ($nestedPromptLevel + 1) + ' ' }";

    /// <summary>
    /// Runs a file and leaves with the code it exits with. As with pwsh -File, an error that is written and does not terminate counts
    /// as success.
    /// </summary>
    public static string ForFile(string path, IEnumerable<string> arguments)
    {
        var call = string.Join(' ', arguments.Select(Argument).Prepend(DemoSession.Quote(path)));
        // The trap: an error that ends an advanced script would otherwise end the call alone, and the exit code would be 0.
        return $"trap {{ break }}; $global:LASTEXITCODE = 0; & {call}; exit $global:LASTEXITCODE";
    }

    /// <summary>Shows each command as if it had been typed, then what it gives.</summary>
    public static string ForTour(IEnumerable<string> commands)
    {
        var list = string.Join(", ", commands.Select(DemoSession.Quote));
        return $"foreach ($line in {list}) {{ Write-Host \"PS ges> $line\"; . ([scriptblock]::Create($line)) | Out-Host }}";
    }

    // -Name and -Name:value must stay bare to be a parameter; everything else is text.
    private static string Argument(string text) =>
        ParameterName().Match(text) is { Success: true } match
            ? match.Groups["name"].Value + Value(match.Groups["value"])
            : DemoSession.Quote(text);

    private static string Value(Group value) => value switch
    {
        { Success: false } => "",
        { Value: "" } => ":",
        { Value: "$true" or "$false" } => ":" + value.Value,
        _ => ":" + DemoSession.Quote(value.Value),
    };

    [GeneratedRegex(@"^(?<name>-[A-Za-z_]\w*)(:(?<value>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex ParameterName();
}
