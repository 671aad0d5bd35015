using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace GesPowerShell.Simulator.Http;

/// <summary>A request with its body. Path and query are kept as sent, since the signature covers them.</summary>
internal sealed class ApiRequest
{
    // The limit of the gateway.
    private const int LargestBody = 12 * 1024 * 1024;

    private ApiRequest(HttpContext context, string target, string requestId)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Method = context.Request.Method;
        Target = target;
        RequestId = requestId;
        Headers = context.Request.Headers;
        IsFromLoopback = context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote);
        var path = question < 0 ? target : target[..question];
        Segments = [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];
        Query = new Query(question < 0 ? "" : target[(question + 1)..]);
    }

    public string Method { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    /// <summary>The path's segments, decoded.</summary>
    public string[] Segments { get; }

    public Query Query { get; }

    public IHeaderDictionary Headers { get; }

    public ReadOnlyMemory<byte> Body { get; private set; }

    public string RequestId { get; }

    public bool IsFromLoopback { get; }

    /// <summary>Offset of the server's clock for this request. A fault sets it.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Reads a request without its body.</summary>
    public static ApiRequest Of(HttpContext context, string requestId)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var absolute))
        {
            // Clients send the absolute form to a proxy.
            target = absolute.PathAndQuery;
        }

        return new ApiRequest(context, target, requestId);
    }

    /// <summary>Reads the body.</summary>
    /// <returns>
    /// False when it is larger than the limit of the gateway. It is read to its end even then, since the client would otherwise not read
    /// the answer.
    /// </returns>
    /// <exception cref="BadHttpRequestException">The body does not match its headers.</exception>
    public async Task<bool> TryReadBodyAsync(HttpContext context)
    {
        var size = 0L;
        var body = new ArrayBufferWriter<byte>();
        while (await context.Request.BodyReader.ReadAsync(context.RequestAborted) is var read)
        {
            foreach (var part in read.Buffer)
            {
                size += part.Length;
                if (size <= LargestBody)
                {
                    body.Write(part.Span);
                }
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        Body = body.WrittenMemory;
        return size <= LargestBody;
    }
}
