using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>Completes a fixed list of words. Other values are allowed too.</summary>
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

/// <summary>Completes the methods that create backups.</summary>
internal sealed class BackupMethodCompleter() : WordCompleter(BackupMethod.AllWords);

/// <summary>Completes the ways to handle edges that exist already.</summary>
internal sealed class ParallelEdgeActionCompleter() : WordCompleter(DataRules.ParallelEdgeActions);

/// <summary>Completes the formats of files to import.</summary>
internal sealed class DataFormatCompleter() : WordCompleter(DataRules.Formats);

/// <summary>Completes HTTP methods.</summary>
internal sealed class ApiMethodCompleter() : WordCompleter(CallApi.Methods);

/// <summary>Completes operations of jobs.</summary>
internal sealed class OperationCompleter() : WordCompleter(GesOperation.AllWords);

/// <summary>Completes the sizes that a graph can be resized to.</summary>
internal sealed class NewSizeCompleter() : WordCompleter(GraphSize.ResizeWords);

/// <summary>Completes the sizes of new graphs.</summary>
internal sealed class SizeCompleter() : WordCompleter(GraphSize.AllWords);

/// <summary>Completes the editions.</summary>
internal sealed class EditionCompleter() : WordCompleter([GraphEdition.InMemory, GraphEdition.Database]);

/// <summary>Completes cipher suites.</summary>
internal sealed class CryptAlgorithmCompleter() : WordCompleter(["generalCipher", "SMcompatible"]);

/// <summary>Completes processor architectures.</summary>
internal sealed class ArchCompleter() : WordCompleter(["x86_64", "aarch64"]);

/// <summary>Completes the ways to bind a public IP.</summary>
internal sealed class PublicBindTypeCompleter() : WordCompleter(["auto_assign", "bind_existing"]);

/// <summary>Completes types of vertex ids.</summary>
internal sealed class VertexIdTypeCompleter() : WordCompleter(["fixedLengthString", "hash"]);

/// <summary>Completes types of sort keys.</summary>
internal sealed class SortKeyTypeCompleter() : WordCompleter(["int", "string", "varString"]);
