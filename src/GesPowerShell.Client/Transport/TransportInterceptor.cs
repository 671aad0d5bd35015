using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp.Interceptors;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// Hooks into one RestSharp request: it sets the body and signs the final message before it is sent, and has the message of the answer.
/// </summary>
internal sealed class TransportInterceptor(ServiceRequest request, RequestAuthentication authentication) : Interceptor
{
    private readonly NonReplayableContent? _content = request.Body is null
        ? null
        : new NonReplayableContent(request.Body, request.IsChange);

    private readonly List<string> _sent = [];

    /// <summary>The message of the answer; null until its headers were read.</summary>
    public HttpResponseMessage? Response { get; private set; }

    /// <summary>Hides this request's secrets in texts of the answer and of the HTTP stack.</summary>
    public Redaction Redaction => new(_sent, request.BodySecret);

    /// <summary>False until the HTTP stack has read the body: the request cannot have been executed before that.</summary>
    public bool MayHaveBeenSent => _content is null || _content.BytesWereRead;

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

    public override ValueTask AfterHttpRequest(HttpResponseMessage responseMessage, CancellationToken cancellationToken)
    {
        Response = responseMessage;
        SecretHeaders.AddTo(_sent, responseMessage.Headers);
        return default;
    }
}
