using System.Management.Automation;
using GesPowerShell.Graphs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Stops graphs. A graph that is stopped already is left alone, which is a success.</summary>
[Cmdlet(VerbsLifecycle.Stop, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.StopGraph)]
[OutputType(typeof(GesJob))]
public sealed class StopGesGraphCommand : GraphChangeCmdlet
{
    private protected override string Operation => GesOperation.Stop;

    private protected override GesException? Impossible(GraphMatch match) =>
        string.Equals(match.Edition, GraphEdition.Database, StringComparison.OrdinalIgnoreCase) ? GesErrors.DatabaseEditionCannotBeStopped(match.Name ?? match.Id) : null;
}
