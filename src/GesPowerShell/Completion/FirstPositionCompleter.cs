using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes <c>-InputObject</c>, which shares the first position with a parameter for names. While nothing is typed, and in a list with
/// commas, PowerShell asks the default parameter set alone, which is this one; for a word it asks both, and one answer is enough.
/// </summary>
/// <typeparam name="T">The completer of the other parameter.</typeparam>
internal sealed class FirstPositionCompleter<T> : IArgumentCompleter
    where T : IArgumentCompleter, new()
{
    /// <summary>Null and not an empty list: PowerShell puts an empty line into its menu after a list.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        wordToComplete.Length == 0 || IsInList(commandAst, wordToComplete)
            ? new T().CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters)
            : null!;

    private static bool IsInList(CommandAst command, string word) => command.CommandElements.OfType<ArrayLiteralAst>()
        .SelectMany(list => list.Elements)
        .Any(element => Unquoted(element.Extent.Text) == Unquoted(word));

    private static string Unquoted(string text) => text.Trim('\'', '"');
}
