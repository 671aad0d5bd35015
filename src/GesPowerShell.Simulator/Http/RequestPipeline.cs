using System.Security.Cryptography;
using GesPowerShell.Simulator.Control;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Http;

/// <summary>What every request goes through: an id, its body, an answer, the journal.</summary>
internal sealed class RequestPipeline(FaultInjector gateway, ControlApi control, RequestJournal journal, OpenRequests open, SimulatedClock clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var arrived = clock.RealNow;
        var requestId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.Headers["X-Request-Id"] = requestId;
        var request = ApiRequest.Of(context, requestId);
        if (ControlApi.Owns(request))
        {
            await (await ReadAsync(request, context) ?? control.Handle(request)).WriteAsync(context);
            return;
        }

        Answer answer;
        open.Begin();
        try
        {
            answer = await ReadAsync(request, context) ?? await gateway.HandleAsync(request);
        }
        finally
        {
            open.End();
        }

        // As the end above before the answer is written: whoever has read it finds it in the journal, and may send the next request.
        journal.Add(new JournalEntry(request.Method, request.Target, answer.Status, arrived, requestId, answer.Fault));
        await answer.WriteAsync(context);
    }

    private static async Task<Answer?> ReadAsync(ApiRequest request, HttpContext context)
    {
        try
        {
            return await request.TryReadBodyAsync(context) ? null : GatewayErrors.TooLarge(request);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? GatewayErrors.TooLarge(request)
                : GatewayErrors.BadRequest(request);
        }
    }
}
