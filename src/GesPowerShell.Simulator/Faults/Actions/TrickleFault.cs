using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Carries the request out; the answer's body comes at one byte per real second.</summary>
public sealed record TrickleFault : SpoiltAnswerFault
{
    internal override Answer Spoil(Answer answer, Exchange exchange) => answer with
    {
        Delivery = async (context, content) =>
        {
            context.Response.ContentLength = content.Bytes.Length;
            await context.Response.StartAsync(context.RequestAborted);
            for (var i = 0; i < content.Bytes.Length; i++)
            {
                await exchange.Region.Clock.WaitAsync(TimeSpan.FromSeconds(1), context.RequestAborted);
                await context.Response.Body.WriteAsync(content.Bytes.Slice(i, 1), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        },
    };
}
