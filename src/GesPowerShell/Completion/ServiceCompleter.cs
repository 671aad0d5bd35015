using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>
/// Completes with objects of GES. Without a connection it offers nothing; <see cref="CompletionCache"/> limits the time of its reads.
/// </summary>
internal abstract class ServiceCompleter<T> : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var bound = new BoundParameters(fakeBoundParameters, commandAst);
        var known = bound.Client is { } client ? CompletionCache.Shared.Read<T>(client, context => ReadAsync(client, context)) : [];
        return Offer(known, commandName, new TypedWord(wordToComplete), bound);
    }

    private protected abstract Task<IReadOnlyList<T>> ReadAsync(IGesClient client, OperationContext context);

    /// <summary>The matching candidates, the most likely first.</summary>
    private protected abstract IEnumerable<CompletionResult> Offer(
        IReadOnlyList<T> known, string command, TypedWord word, BoundParameters bound);

    /// <summary>The first characters of an id, enough to distinguish it.</summary>
    private protected static string Short(string id) => id.Length <= 8 ? id : id.Substring(0, 8) + "…";

    private protected static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "not begun";
}
