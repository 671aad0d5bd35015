using System.Management.Automation;
using GesPowerShell.Commands;
using GesPowerShell.Inputs;

namespace GesPowerShell.Completion;

/// <summary>The graphs that a command line names, as far as PowerShell knows the values without running anything.</summary>
internal static class NamedGraphs
{
    /// <summary>Whether the command line names a graph.</summary>
    public static bool Has(BoundParameters bound, string id, string name) =>
        bound.Values(nameof(GraphChangeCmdlet.InputObject)).Select(item => GivenObject.Of(PSObject.AsPSObject(item)))
            .Any(given => given.GraphId is { } its
            ? string.Equals(its, id, StringComparison.OrdinalIgnoreCase)
            : (given.Text ?? given.GraphName) is { } text && Patterns.Of(text).IsMatch(name))
        || (bound.Values(nameof(GraphChangeCmdlet.Name)).Count > 0 && bound.LetsPass(nameof(GraphChangeCmdlet.Name), name))
        || (bound.Values(nameof(GraphChangeCmdlet.GraphId)).Count > 0 && bound.LetsPass(nameof(GraphChangeCmdlet.GraphId), id));
}
