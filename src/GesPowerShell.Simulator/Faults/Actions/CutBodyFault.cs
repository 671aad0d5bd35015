using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out; of the answer's body only the beginning arrives, then the connection ends.</summary>
/// <param name="Bytes">How much of it; of a shorter body everything but the last byte.</param>
public sealed record CutBodyFault(int Bytes = 0) : SpoiltAnswerFault
{
    internal override string? FindProblem() => Bytes >= 0 ? null : "bytes: give a number from 0.";

    internal override Answer Spoil(Answer answer, Exchange exchange) =>
        answer with { Delivery = DeliverAsync };

    // The server closes the connection when it was promised more than it gets. A reset could overtake what has been written.
    private async Task DeliverAsync(HttpContext context, Content content)
    {
        context.Response.ContentLength = content.Bytes.Length;
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(content.Bytes[..Math.Clamp(content.Bytes.Length - 1, 0, Bytes)], context.RequestAborted);
    }
}
