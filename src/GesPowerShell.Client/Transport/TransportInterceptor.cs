using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp;
using RestSharp.Interceptors;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// Hooks into one RestSharp request. Before sending it sets the body and signs the final message; after the headers of the answer it reads
/// the body. RestSharp's own reading, decoding and deserializing is bypassed.
/// </summary>
internal sealed class TransportInterceptor(ServiceRequest request, RequestAuthentication authentication, CancellationToken cancelToken)
    : Interceptor
{
    private readonly NonReplayableContent? _content = request.Body is null
        ? null
        : new NonReplayableContent(request.Body, request.IsChange);

    private readonly List<string> _sent = [];

    public ServiceAnswer? Answer { get; private set; }

    /// <summary>Hides this request's secrets in texts of the answer and of the HTTP stack.</summary>
    public Redaction Redaction => new(_sent, request.BodySecret);

    /// <summary>False until the HTTP stack has read the body: the request cannot have been executed before that.</summary>
    public bool MayHaveBeenSent => _content is null || _content.BytesWereRead;

    public static RestResponse NoReading(HttpResponseMessage message, RestRequest restRequest) => new(restRequest);

    public override ValueTask BeforeHttpRequest(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        requestMessage.Content = _content;
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
            // Streams of .NET Framework ignore cancellation tokens: disposing of the message ends the read.
            using var stop = Platform.StreamsIgnoreTokens ? cancelToken.Register(responseMessage.Dispose) : default;
            SecretHeaders.AddTo(_sent, responseMessage.Headers);
            Answer = await BodyReader.ReadAsync(responseMessage, request.AnswerLimit, cancelToken).ConfigureAwait(false);
            Answer.Redaction = Redaction;
        }
        catch
        {
            // RestSharp disposes of the message only when this method succeeds.
            responseMessage.Dispose();
            throw;
        }
    }
}
