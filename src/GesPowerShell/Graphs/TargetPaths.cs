using System.Management.Automation;

namespace GesPowerShell.Graphs;

/// <summary>
/// The path that a graph is to be exported to: a text, or a script block in which <c>$_</c> is the graph, as it was given where that was an
/// object. Called on the pipeline thread.
/// </summary>
internal static class TargetPaths
{
    public static string Of(GraphMatch graph)
    {
        var value = graph.RecordValue is PSObject wrapped ? wrapped.BaseObject : graph.RecordValue;
        var path = (value is ScriptBlock script ? Evaluate(script, graph) : value)?.ToString();
        return string.IsNullOrWhiteSpace(path) ? throw GesErrors.InputMissing("-ExportPath") : path!;
    }

    private static object? Evaluate(ScriptBlock script, GraphMatch graph)
    {
        try
        {
            var results = script.InvokeWithContext(null, [new PSVariable("_", Subject(graph))]);
            return results.Count == 1 ? results[0]?.BaseObject : throw new FormatException($"it returned {results.Count} values and not one");
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException or GesException))
        {
            throw GesErrors.ExportPathFailed(graph.Label, e);
        }
    }

    private static object Subject(GraphMatch graph)
    {
        if (graph.Given is not (null or string))
        {
            return graph.Given;
        }

        if (graph.Listed is not null)
        {
            return graph.Listed;
        }

        var result = new PSObject();
        result.Properties.Add(new PSNoteProperty(nameof(GesGraph.Name), graph.Name));
        result.Properties.Add(new PSNoteProperty(nameof(GesGraph.Id), graph.Id));
        result.Properties.Add(new PSNoteProperty(nameof(GesGraph.GraphId), graph.Id));
        return result;
    }
}
