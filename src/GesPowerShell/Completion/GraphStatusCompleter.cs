using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>Completes the states of graphs.</summary>
internal sealed class GraphStatusCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        GraphStatus.AllWords.Where(word => word.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase)).Select(word => new CompletionResult(word));
}
