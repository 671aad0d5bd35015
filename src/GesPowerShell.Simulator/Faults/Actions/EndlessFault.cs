using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out and answers with a body that has no end, as fast as the client reads it.</summary>
public sealed record EndlessFault : SpoiltAnswerFault
{
    internal override Answer Spoil(Answer answer, Exchange exchange) =>
        answer with { Content = new Content("application/json", default), Delivery = DeliverAsync };

    private static async Task DeliverAsync(HttpContext context, Content content)
    {
        // The text of a JSON string that is never closed.
        var more = new byte[16 * 1024];
        more.AsSpan().Fill((byte)'a');
        await context.Response.Body.WriteAsync("{\"job_id\":\""u8.ToArray(), context.RequestAborted);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(more, context.RequestAborted);
        }
    }
}
