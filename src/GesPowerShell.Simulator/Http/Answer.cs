using System.Text;
using System.Text.Json;

namespace GesPowerShell.Simulator.Http;

/// <summary>What a request is answered with. Nothing is on the wire yet: whoever holds it can still send something else.</summary>
/// <param name="Status">HTTP status; 0 for no answer at all, see <see cref="Dropped"/>.</param>
/// <param name="Body">Writes the JSON body; null for none.</param>
internal sealed record Answer(int Status, Action<Utf8JsonWriter>? Body = null)
{
    /// <summary>No answer: the connection is reset.</summary>
    public static Answer Dropped { get; } = new(0);

    /// <summary>Headers beside those that every answer has; an empty value takes one of those away.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Sent in place of <see cref="Body"/>: need not be JSON.</summary>
    public Content? Content { get; init; }

    /// <summary>How the body is sent; null for all of it at once.</summary>
    public Func<HttpContext, Content, Task>? Delivery { get; init; }

    /// <summary>The faults that this answer owes itself to, for the journal; null for none.</summary>
    public string? Fault { get; init; }

    public static Answer PlainText(int status, string text) => new(status) { Content = new Content("text/plain", Encoding.UTF8.GetBytes(text)) };

    public static Answer Ok(Action<Utf8JsonWriter> body) => new(StatusCodes.Status200OK, body);

    /// <summary>An error in GES's shape.</summary>
    public static Answer Of(GesError error) => new(error.Status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error_code", error.Code);
        json.WriteString("error_msg", error.Message);
        json.WriteEndObject();
    });

    public async Task WriteAsync(HttpContext context)
    {
        if (Status == Dropped.Status)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = Status;
        var content = Content ?? (Body is null ? null : Content.Json(Body));
        response.ContentType = content?.Type;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value.Length == 0 ? default : value;
        }

        if (content is not null)
        {
            await (Delivery is null ? content.WriteAsync(context) : Delivery(context, content));
        }
    }
}
