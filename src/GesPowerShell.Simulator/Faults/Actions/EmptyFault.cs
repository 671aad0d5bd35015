using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out and answers 200 with an empty body.</summary>
public sealed record EmptyFault : SpoiltAnswerFault
{
    internal override Answer Spoil(Answer answer, Exchange exchange) =>
        answer with { Status = StatusCodes.Status200OK, Body = null, Content = new Content("application/json", default) };
}
