using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Answers a stop, start or restart that began with <c>{}</c>, as the V1 page of the restart shows it. Refusals stay as they are.</summary>
public sealed record NoJobIdFault : Fault
{
    internal override bool Concerns(ApiRequest request) => OperationRequest.Is(request);

    internal override async Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        var answer = await next();
        return answer.Status == StatusCodes.Status200OK ? answer with { Content = PlainAnswer.Of(answer.Status, "{}").Content } : answer;
    }
}
