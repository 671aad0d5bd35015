using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Graphs;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Resizes graphs. A graph that already has the size is left unchanged, and the command succeeds.</summary>
[Cmdlet(
    VerbsCommon.Resize, "GesGraph", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ParameterSets.ByObject, HelpUri = HelpLinks.ResizeGraph)]
[OutputType(typeof(GesJob))]
public sealed class ResizeGesGraphCommand : GraphJobCmdlet
{
    /// <summary>Sets a longer default of -TimeoutSec: GES moves all data, which takes hours for a graph with many edges.</summary>
    public ResizeGesGraphCommand()
        : base(ObjectKinds.GraphsToChange) => TimeoutSec = 86400;

    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(NewSizeCompleter))]
    public string? Size { get; set; }

    private protected override ChangeSemantics Semantics => ChangeSemantics.Resize;

    private protected override string Action =>
        $"Resize to {GraphSize.ToWord(SizeIndex)} edges; it can only be read meanwhile, "
            + "and all its indexes must be created again afterwards";

    private protected override bool ReadsBeforeAsking(GraphMatch graph) => true;

    private string SizeIndex => GraphSize.ToIndex(Size) ?? "";

    private protected override GesException? ParameterProblem() =>
        string.IsNullOrWhiteSpace(Size) ? GesErrors.InputMissing("-Size")
        : SizeIndex.Length == 0 ? GesErrors.SizeInvalid(Size!, GraphSize.ResizeWords)
        : null;

    private protected override GesException? ProblemOf(GraphMatch graph) =>
        base.ProblemOf(graph) ?? (graph.Listed is { } listed ? ScalingRules.ResizeProblem(listed, SizeIndex) : null);

    private protected override GesChange ToChange(GraphMatch graph) => new ResizeGraph(graph.Id, SizeIndex, graph.Name);
}
