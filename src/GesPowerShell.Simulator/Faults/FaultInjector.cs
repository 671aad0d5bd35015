using GesPowerShell.Simulator.Authentication;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Applies the matching rules to a request. The first rule of the list is the outermost.</summary>
internal sealed class FaultInjector(FaultRegister faults, Region region, TokenStore tokens, CancellationToken stopping)
{
    public async Task<Answer> HandleAsync(ApiRequest request, ApiEndpoint endpoint)
    {
        var rules = faults.Take(request, endpoint);
        var context = new FaultContext(request, endpoint) { Region = endpoint.Region ?? region, Tokens = tokens, Stopping = stopping };
        Func<Task<Answer>> handle = () => Task.FromResult(context.Handle());
        foreach (var rule in rules.Reverse())
        {
            var next = handle;
            handle = () => rule.Fault.ApplyAsync(context, next);
        }

        var answer = await handle();
        return rules.Count == 0 ? answer : answer with { Fault = string.Join(", ", rules.Select(rule => rule.Name)) };
    }
}
