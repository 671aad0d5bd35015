using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Stands before the gateway and lets go wrong what the rules say. The first rule of the list is the outermost.</summary>
internal sealed class FaultInjector(
    Gateway gateway, FaultRegister faults, Region region, TokenStore tokens, CancellationToken stopping)
{
    public async Task<Answer> HandleAsync(ApiRequest request)
    {
        var destination = gateway.Find(request);
        var fired = faults.Take(request);
        var exchange = new Exchange(request, destination) { Region = region, Tokens = tokens, Stopping = stopping };
        Func<Task<Answer>> handle = () => Task.FromResult(exchange.Handle());
        foreach (var rule in fired.Reverse())
        {
            var next = handle;
            handle = () => rule.Fault.ApplyAsync(exchange, next);
        }

        var answer = await handle();
        return fired.Count == 0 ? answer : answer with { Fault = string.Join(", ", fired.Select(rule => rule.Name)) };
    }
}
