using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Answers a stop, start or restart that began with <c>{}</c>, as the V1 page of the restart shows it. Refusals stay as they are.</summary>
public sealed record NoJobIdFault : SpoiltAnswerFault
{
    internal override bool Concerns(ApiRequest request) => OperationRequest.Is(request);

    internal override Answer Spoil(Answer answer, Exchange exchange) => answer.Status == StatusCodes.Status200OK
        ? answer with { Content = PlainAnswer.Of(answer.Status, "{}").Content }
        : answer;
}
