using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Changes the answer. The request was executed or refused before.</summary>
public abstract record ResponseFault : Fault
{
    private protected ResponseFault()
    {
    }

    internal sealed override async Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        // Another rule may have reset the connection. There is no answer to change then.
        var answer = await next();
        return answer.Status == Answer.Dropped.Status ? answer : Change(answer, context);
    }

    internal abstract Answer Change(Answer answer, FaultContext context);
}

/// <summary>Executes the request and resets the connection instead of answering.</summary>
public sealed record DropAfterFault : ResponseFault
{
    internal override Answer Change(Answer answer, FaultContext context) => Answer.Dropped;
}

/// <summary>
/// Answers a request that started a job with <c>{}</c>, as the V1 page of the restart shows it. It changes neither refusals
/// nor the answers of other faults.
/// </summary>
public sealed record NoJobIdFault : ResponseFault
{
    internal override bool AppliesTo(ApiEndpoint endpoint) => endpoint.Operation?.StartsJob == true;

    internal override Answer Change(Answer answer, FaultContext context) =>
        answer is { Status: StatusCodes.Status200OK, Content: null }
            ? answer with { Content = Content.Text("application/json", "{}") }
            : answer;
}

/// <summary>Executes the request and answers 200 with an empty body.</summary>
public sealed record EmptyFault : ResponseFault
{
    internal override Answer Change(Answer answer, FaultContext context) =>
        answer with { Status = StatusCodes.Status200OK, Content = new Content("application/json", default) };
}

/// <summary>Executes the request and answers 200 with a body that is no JSON.</summary>
/// <param name="Kind"><c>html</c> for a page as of a proxy, or <c>bytes</c> for random bytes.</param>
public sealed record GarbageFault(string Kind = "html") : ResponseFault
{
    private const string Page =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome to the guest network</h1></body></html>";

    internal override string? FindProblem() => Kind is "html" or "bytes" ? null : "kind: give html or bytes.";

    internal override Answer Change(Answer answer, FaultContext context) => answer with
    {
        Status = StatusCodes.Status200OK,
        Content = Kind == "html" ? Content.Text("text/html; charset=utf-8", Page) : new Content("application/json", RandomBytes()),
    };

    private static byte[] RandomBytes()
    {
        // The fixed seed results in the same bytes every time.
        var bytes = new byte[2000];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}

/// <summary>Executes the request, sends the beginning of the body and closes the connection.</summary>
/// <param name="Bytes">Number of bytes that are sent; of a shorter body all but the last byte.</param>
public sealed record CutBodyFault(int Bytes = 0) : ResponseFault
{
    internal override string? FindProblem() => Bytes >= 0 ? null : "bytes: give a number from 0.";

    internal override Answer Change(Answer answer, FaultContext context) => answer with { Send = SendAsync };

    // Kestrel closes the connection when the body is shorter than its Content-Length. After a reset, sent bytes might not arrive.
    private async Task SendAsync(HttpContext context, Content content)
    {
        context.Response.ContentLength = content.Bytes.Length;
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(content.Bytes[..Math.Clamp(content.Bytes.Length - 1, 0, Bytes)], context.RequestAborted);
    }
}

/// <summary>Executes the request and answers with a body that has no end, as fast as the client reads it.</summary>
public sealed record EndlessFault : ResponseFault
{
    internal override Answer Change(Answer answer, FaultContext context) =>
        answer with { Content = new Content("application/json", default), Send = SendAsync };

    private static async Task SendAsync(HttpContext context, Content content)
    {
        // The text of a JSON string without an end.
        var more = new byte[16 * 1024];
        more.AsSpan().Fill((byte)'a');
        await context.Response.Body.WriteAsync("{\"job_id\":\""u8.ToArray(), context.RequestAborted);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(more, context.RequestAborted);
        }
    }
}

/// <summary>Executes the request and sends the body slowly.</summary>
/// <param name="BytesPerSecond">Bytes per real second.</param>
public sealed record TrickleFault(int BytesPerSecond = 1) : ResponseFault
{
    internal override string? FindProblem() => BytesPerSecond > 0 ? null : "bytesPerSecond: give a number from 1.";

    internal override Answer Change(Answer answer, FaultContext context) => answer with
    {
        Send = async (http, content) =>
        {
            http.Response.ContentLength = content.Bytes.Length;
            await http.Response.StartAsync(http.RequestAborted);
            for (var i = 0; i < content.Bytes.Length; i += BytesPerSecond)
            {
                await context.Region.Clock.WaitAsync(TimeSpan.FromSeconds(1), http.RequestAborted);
                var more = content.Bytes[i..Math.Min(content.Bytes.Length, i + BytesPerSecond)];
                await http.Response.Body.WriteAsync(more, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        },
    };
}
