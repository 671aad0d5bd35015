using System.Security.Cryptography;
using GesPowerShell.Simulator.Control;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Obs;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Http;

/// <summary>
/// Handles every request: gives it an id, reads its body, finds its endpoint (GES, IAM, OBS and the metadata service share one port),
/// applies faults, records it in the journal and answers it.
/// </summary>
internal sealed class RequestPipeline(
    Func<ApiRequest, ApiEndpoint> route, FaultInjector faults, ControlApi control, RequestJournal journal, SimulatedClock clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var arrived = clock.RealNow;
        var requestId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.Headers["X-Request-Id"] = requestId;
        var request = ApiRequest.Of(context, requestId);
        if (ControlApi.Owns(request))
        {
            await WriteAsync(await ReadAsync(request, context) ?? control.Handle(request), context);
            return;
        }

        Answer answer;
        ApiEndpoint? endpoint = null;
        journal.Begin();
        try
        {
            answer = await ReadAsync(request, context) ?? await faults.HandleAsync(request, endpoint = route(request));
        }
        finally
        {
            journal.End();
        }

        // Recorded before the answer is written, so that a client that has read the answer finds the request in the journal.
        journal.Add(
            new JournalEntry(request.Method, request.Target, answer.Status, arrived, requestId, endpoint?.Name, answer.Fault)
            {
                CredentialsSent = endpoint?.ObjectKey is null ? null : ObsService.FindCredentials(request),
            });
        await WriteAsync(answer, context);
    }

    /// <summary>
    /// Writes the answer. Its Date header is simulated time, as the times of graphs and jobs are: clients take it for the service's clock.
    /// </summary>
    private Task WriteAsync(Answer answer, HttpContext context)
    {
        context.Response.Headers.Date = TimeFormat.Http(clock.Now);
        return answer.WriteAsync(context);
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
