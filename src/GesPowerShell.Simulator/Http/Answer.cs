using System.Text;
using System.Text.Json;

namespace GesPowerShell.Simulator.Http;

/// <summary>The bytes of an answer's body and their content type.</summary>
internal sealed record Content(string Type, ReadOnlyMemory<byte> Bytes)
{
    public static Content Text(string type, string text) => new(type, Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentLength = Bytes.Length;
        await context.Response.Body.WriteAsync(Bytes, context.RequestAborted);
    }
}

/// <summary>The answer to a request before it is sent, so that a fault can still change it.</summary>
/// <param name="Status">HTTP status; 0 for no answer at all, see <see cref="Dropped"/>.</param>
/// <param name="Body">An immutable object that is sent as JSON; null for none.</param>
internal sealed record Answer(int Status, object? Body = null)
{
    /// <summary>No answer: the connection is reset.</summary>
    public static Answer Dropped { get; } = new(0);

    /// <summary>Headers in addition to those of every answer; an empty value removes a header.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How <see cref="Body"/> is written.</summary>
    public JsonSerializerOptions Json { get; init; } = WireJson.Ges;

    /// <summary>The content that is sent instead of <see cref="Body"/>. It need not be JSON.</summary>
    public Content? Content { get; init; }

    /// <summary>How the body is sent; null for all of it at once.</summary>
    public Func<HttpContext, Content, Task>? Send { get; init; }

    /// <summary>The names of the faults that changed this answer, for the journal; null for none.</summary>
    public string? Fault { get; init; }

    public static Answer PlainText(int status, string text) => new(status) { Content = Content.Text("text/plain", text) };

    /// <summary>The result of an operation: its object, or a refusal.</summary>
    public static Answer Of(object result) => result is GesError error
        ? new Answer(error.Status, new { ErrorCode = error.Code, ErrorMsg = error.Message })
        : new Answer(StatusCodes.Status200OK, result);

    /// <summary>An answer of the control API.</summary>
    public static Answer Control(object body, int status = StatusCodes.Status200OK) => new(status, body) { Json = WireJson.Control };

    public Answer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public async Task WriteAsync(HttpContext context)
    {
        if (Status == Dropped.Status)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = Status;
        var content = Content ?? (Body is null ? null : new Content("application/json", JsonSerializer.SerializeToUtf8Bytes(Body, Json)));
        response.ContentType = content?.Type;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value.Length == 0 ? default : value;
        }

        if (content is not null)
        {
            await (Send is null ? content.SendAsync(context) : Send(context, content));
        }
    }
}
