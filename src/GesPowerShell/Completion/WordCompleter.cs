using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>Completes words that are known beforehand; others may be typed.</summary>
internal abstract class WordCompleter(IEnumerable<string> words) : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = new TypedWord(wordToComplete);
        return words.Where(typed.Begins).Select(word => typed.Complete(word, word, About(word)));
    }

    private protected virtual string About(string word) => word;
}

/// <summary>Completes the states of graphs.</summary>
internal sealed class GraphStatusCompleter() : WordCompleter(GraphStatus.AllWords);

/// <summary>Completes the states of jobs.</summary>
internal sealed class JobStatusCompleter() : WordCompleter(JobStatus.ListedWords);

/// <summary>Completes the states of backups.</summary>
internal sealed class BackupStatusCompleter() : WordCompleter(BackupStatus.AllWords);

/// <summary>Completes how backups come to be.</summary>
internal sealed class BackupMethodCompleter() : WordCompleter(BackupMethod.AllWords);

/// <summary>Completes what can become of edges that are there already.</summary>
internal sealed class ParallelEdgeActionCompleter() : WordCompleter(["allow", "ignore", "override"]);

/// <summary>Completes HTTP methods.</summary>
internal sealed class ApiMethodCompleter() : WordCompleter(CallApi.Methods);

/// <summary>Completes what jobs do.</summary>
internal sealed class OperationCompleter() : WordCompleter(GesOperation.AllWords);
