using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp;
using RestSharp.Interceptors;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// Our part in one RestSharp request: just before sending, the body and the signature of the message that really leaves; just after the
/// headers of the answer, its body. RestSharp's own reading, decoding and deserialising are never reached.
/// </summary>
internal sealed class TransportInterceptor(ServiceRequest request, RequestAuthentication authentication, CancellationToken cancelToken) : Interceptor
{
    private readonly NonReplayableContent? _content = request.Body is null ? null : new NonReplayableContent(request.Body, request.IsChange);

    private readonly List<string> _sent = [];

    public ServiceAnswer? Answer { get; private set; }

    /// <summary>For what the answer says, or what the HTTP stack says of it.</summary>
    public Redaction Redaction => new(_sent, request.BodySecret);

    /// <summary>False as long as nobody asked for the body: then the request cannot have been carried out.</summary>
    public bool MayHaveBeenSent => _content is null || _content.BytesWereRead;

    public static RestResponse NoReading(HttpResponseMessage message, RestRequest restRequest) => new(restRequest);

    public override ValueTask BeforeHttpRequest(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        requestMessage.Content = _content;
        requestMessage.Headers.Remove("Accept");
        requestMessage.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (request.IsChange && Platform.ResendsOnKeptConnections)
        {
            requestMessage.Headers.ConnectionClose = true;
        }

        authentication.Apply(requestMessage, request.Body ?? []);
        SecretHeaders.AddTo(_sent, requestMessage.Headers);
        return default;
    }

    public override async ValueTask AfterHttpRequest(HttpResponseMessage responseMessage, CancellationToken cancellationToken)
    {
        try
        {
            // On .NET Framework the streams of a connection do not listen to tokens.
            using var stop = Platform.StreamsIgnoreTokens ? cancelToken.Register(responseMessage.Dispose) : default;
            SecretHeaders.AddTo(_sent, responseMessage.Headers);
            Answer = await BodyReader.ReadAsync(responseMessage, request.AnswerLimit, cancelToken).ConfigureAwait(false);
            Answer.Redaction = Redaction;
        }
        catch
        {
            // RestSharp disposes of answers that got through here, not of others.
            responseMessage.Dispose();
            throw;
        }
    }
}
