using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out and resets the connection instead of answering.</summary>
public sealed record DropAfterFault : SpoiltAnswerFault
{
    internal override Answer Spoil(Answer answer, Exchange exchange) => Answer.Dropped;
}
