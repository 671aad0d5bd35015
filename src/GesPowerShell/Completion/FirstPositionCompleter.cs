using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes <c>-InputObject</c>, which shares the first position with a parameter for names. For an empty word, and in a list with commas,
/// PowerShell calls only the completer of the default parameter set, which is this one. For a word it calls both, and this one returns
/// null.
/// </summary>
/// <typeparam name="T">The completer of the other parameter.</typeparam>
internal sealed class FirstPositionCompleter<T> : IArgumentCompleter
    where T : IArgumentCompleter, new()
{
    /// <summary>Returns null and not an empty list, for which PowerShell would show an empty menu line.</summary>
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
