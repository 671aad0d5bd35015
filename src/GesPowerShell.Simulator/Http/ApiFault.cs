using System.Text.Json;

namespace GesPowerShell.Simulator.Http;

/// <summary>A refusal, in the shape of whoever refuses.</summary>
internal sealed class ApiFault : Exception
{
    private ApiFault(int status, string message, Action<Utf8JsonWriter, string> write)
        : base(message)
    {
        Status = status;
        Write = write;
    }

    public int Status { get; }

    /// <summary>Writes the body; the second argument is the request's id.</summary>
    public Action<Utf8JsonWriter, string> Write { get; }

    public static ApiFault Ges(string code, string message, int status = 400) => new(status, message, (json, _) =>
    {
        json.WriteString("error_code", code);
        json.WriteString("error_msg", message);
    });

    public static ApiFault GraphNotFound() => Ges("GES.7000", "The graph does not exist or has been deleted.");

    public static ApiFault BadParameter() => Ges("GES.0001", "Incorrect parameter.");

    public static ApiFault BadBody() => Ges("GES.7016", "The request body or header is invalid.");

    public static ApiFault Gateway(int status, string code, string message) => new(status, message, (json, requestId) =>
    {
        json.WriteString("error_msg", message);
        json.WriteString("error_code", code);
        json.WriteString("request_id", requestId);
    });

    public static ApiFault NoSuchApi() =>
        Gateway(404, "APIGW.0101", "The API does not exist or has not been published in the environment");

    /// <summary>The Keystone shape of IAM, whose code is a number.</summary>
    public static ApiFault Iam(int status, string title, string message) => new(status, message, (json, _) =>
    {
        json.WriteStartObject("error");
        json.WriteNumber("code", status);
        json.WriteString("message", message);
        json.WriteString("title", title);
        json.WriteEndObject();
    });
}
