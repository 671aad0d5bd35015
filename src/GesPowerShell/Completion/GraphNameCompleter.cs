using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GesPowerShell.Commands;
using GesPowerShell.Connections;

namespace GesPowerShell.Completion;

/// <summary>Completes graph names. Silent when not connected or when GES is slow: nobody who presses Tab wants an error.</summary>
internal sealed class GraphNameCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (Client(fakeBoundParameters) is not { } client)
        {
            return [];
        }

        var (quote, word) = Quoting.Split(wordToComplete);
        var pattern = WildcardPattern.Get(WildcardPattern.Escape(word) + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return Graphs(client)
            .Where(graph => pattern.IsMatch(graph.Name))
            .OrderBy(graph => graph.Name, StringComparer.OrdinalIgnoreCase)
            .Select(graph => new CompletionResult(
                Quoting.Quote(graph.Name, quote),
                Display.Safe(graph.Name),
                CompletionResultType.ParameterValue,
                Display.Safe($"{graph.Name}: {graph.Status}, {graph.Edition}, {graph.Size}")));
    }

    private static IGesClient? Client(IDictionary bound) =>
        (PSObject.AsPSObject(bound[nameof(ConnectedCmdlet.Connection)] ?? ConnectionStore.Default ?? (object)"").BaseObject as GesConnection)?.Client;

    private static IReadOnlyList<GesGraph> Graphs(IGesClient client)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var call = new GesCall(limit.Token, _ => { }, _ => { });
            return Task.Run(() => client.Graphs().ReadAllAsync(call)).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is GesException or OperationCanceledException or ObjectDisposedException)
        {
            return [];
        }
    }
}
