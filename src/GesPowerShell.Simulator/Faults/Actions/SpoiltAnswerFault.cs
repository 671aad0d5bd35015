using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Something that goes wrong on the way back: the request has been carried out, or refused, as always.</summary>
public abstract record SpoiltAnswerFault : Fault
{
    private protected SpoiltAnswerFault()
    {
    }

    internal sealed override async Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        // Of a connection that another rule has reset nothing comes back that could be spoilt.
        var answer = await next();
        return answer.Status == Answer.Dropped.Status ? answer : Spoil(answer, exchange);
    }

    internal abstract Answer Spoil(Answer answer, Exchange exchange);
}
