using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>Completes the regions that the SDKs list for GES; any other region may be typed.</summary>
internal sealed class RegionCompleter : IArgumentCompleter
{
    private static readonly string[] Regions =
        ["cn-north-1", "cn-north-2", "cn-north-4", "cn-east-3", "cn-south-1", "ap-southeast-1", "ap-southeast-3", "ru-moscow-1", "eu-west-101"];

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var (quote, word) = Quoting.Split(wordToComplete);
        return Regions
            .Where(region => region.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(region => new CompletionResult(Quoting.Quote(region, quote), region, CompletionResultType.ParameterValue, region));
    }
}
