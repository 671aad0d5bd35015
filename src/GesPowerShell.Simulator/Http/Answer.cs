using System.Buffers;
using System.Text.Json;

namespace GesPowerShell.Simulator.Http;

/// <summary>What a request is answered with. Nothing is on the wire yet: whoever holds it can still send something else.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Writes the JSON body; null for none.</param>
internal sealed record Answer(int Status, Action<Utf8JsonWriter>? Body = null)
{
    /// <summary>Headers beside those that every answer has.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The body where it is no JSON.</summary>
    public string? Text { get; private init; }

    public static Answer PlainText(int status, string text) => new(status) { Text = text };

    public static Answer Ok(Action<Utf8JsonWriter> body) => new(StatusCodes.Status200OK, body);

    /// <summary>An error in GES's shape.</summary>
    public static Answer Of(GesError error) => new(error.Status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error_code", error.Code);
        json.WriteString("error_msg", error.Message);
        json.WriteEndObject();
    });

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (Text is not null)
        {
            response.ContentType = "text/plain";
            await response.WriteAsync(Text, cancellationToken);
            return;
        }

        if (Body is null)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            Body(json);
        }

        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken);
    }
}
