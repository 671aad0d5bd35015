using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Stops graphs. A graph that is stopped already is left alone, which is a success.</summary>
[Cmdlet(VerbsLifecycle.Stop, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ParameterSets.ById, HelpUri = HelpLinks.StopGraph)]
[OutputType(typeof(GesJob))]
public sealed class StopGesGraphCommand : GraphChangeCmdlet
{
    private protected override string Operation => GesOperation.Stop;

    private protected override GesException? Impossible(GesGraph graph) =>
        graph.Edition == GraphEdition.Database ? GesErrors.DatabaseEditionCannotBeStopped(graph.Name) : null;
}
