using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Ends every token, also the one of this request, which is then handled: a token is refused with APIGW.0307.</summary>
public sealed record InvalidateTokensFault : Fault
{
    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        exchange.Tokens.RevokeAll();
        return next();
    }
}
