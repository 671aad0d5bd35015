using System.Net;
using System.Reflection;
using System.Text.Json;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp;
using RestSharp.Serializers;

namespace GesPowerShell.Client.Transport;

/// <summary>The one way out: every request to GES and IAM goes through here, once each.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly string UserAgent =
        "GesPowerShell/" + typeof(HttpTransport).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private readonly RestClient _client;
    private readonly TransportOptions _settings;
    private readonly TimeProvider _clock;

    public HttpTransport(TransportOptions settings, TimeProvider clock)
    {
        _clock = clock;
        _settings = settings;

        // All that RestSharp does with each request and that is not needed here is left out: parameters of its own, XML, and the handler that it
        // makes only to be replaced.
        var http = new HttpClient((_settings.CreateHandler ?? Platform.CreateHandler)(_settings)) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        var options = new RestClientOptions
        {
            Expect100Continue = false,
            FollowRedirects = false,
            Timeout = Timeout.InfiniteTimeSpan,
            UserAgent = null,
        };
        _client = new RestClient(http, options, disposeHttpClient: true, configureSerialization: serializers => serializers.UseJson());
    }

    /// <summary>Sends a request and has its answer read. Nothing is sent any more after Ctrl+C, or after the pipeline ended early.</summary>
    public async Task<T> SendAsync<T>(ServiceRequest request, RequestAuthentication authentication, Func<ServiceAnswer, T> read, OperationContext context)
    {
        context.CancelToken.ThrowIfCancellationRequested();
        context.DrainToken.ThrowIfCancellationRequested();
        using var deadline = new Deadline(_clock, _settings.Limit, context.CancelToken);
        var interceptor = new TransportInterceptor(request, authentication, deadline.Token);
        var started = _clock.GetTimestamp();
        Exception? cause;
        try
        {
            cause = (await _client.ExecuteAsync(ToRest(request, interceptor), deadline.Token).ConfigureAwait(false)).ErrorException;
        }
        catch (Exception e)
        {
            // Also what nobody thought of: what can have become of the request must be said in any case.
            cause = e;
        }

        using var answer = interceptor.Answer;
        context.Verbose?.Invoke(RequestLog.Line(request, answer, deadline.IsTimeUp, _clock.GetElapsedTime(started), context));
        if (answer is null)
        {
            // Only now: an answer that came just before Ctrl+C is still an answer.
            context.CancelToken.ThrowIfCancellationRequested();
            var details = new GesErrorDetails(request.Attempt.Operation, request.Attempt.Text) { Outcome = RequestOutcomes.WithoutAnswer(request, interceptor) };
            throw deadline.IsTimeUp
                ? GesErrors.RequestTimedOut(details, request.Address, _settings.Limit)
                : ConnectionErrors.ToError(
                    details,
                    request.Address,
                    cause ?? new InvalidOperationException("No answer, no error."),
                    _settings.ProxyFor(request.Address),
                    interceptor.Redaction);
        }

        if (ProxyAnswers.IsOne(answer))
        {
            throw GesErrors.ProxyRefused(ResponseErrors.Describe(request, answer, _clock), _settings.ProxyFor(request.Address));
        }

        if (!answer.IsSuccess)
        {
            throw ResponseErrors.ToError(request, answer, authentication, _clock);
        }

        return ReadWhole(request, answer, read);
    }

    public void Dispose() => _client.Dispose();

    private T ReadWhole<T>(ServiceRequest request, ServiceAnswer answer, Func<ServiceAnswer, T> read)
    {
        switch (answer.State)
        {
            case BodyState.Broken:
                throw GesErrors.ConnectionBroken(Fault(), request.Address, new IOException("The answer broke off."));
            case BodyState.TooLarge:
                throw GesErrors.InvalidAnswer(Fault() with { Text = "It is larger than any answer of GES" });
        }

        try
        {
            return read(answer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw GesErrors.InvalidAnswer(Fault(), answer.Redaction.Hide(e));
        }

        GesErrorDetails Fault() => ResponseErrors.Describe(request, answer, _clock);
    }

    private static RestRequest ToRest(ServiceRequest request, TransportInterceptor interceptor) => new(request.Address, request.Method)
    {
        CompletionOption = HttpCompletionOption.ResponseHeadersRead,
        AdvancedResponseWriter = TransportInterceptor.NoReading,
        Interceptors = [interceptor],

        // A server of HTTP/2 ends a connection when it likes (GOAWAY; nginx after so many requests), and says of requests under way that it
        // did not process them. Some proxies have said so of requests that they had passed on; and .NET hides it and begins them again by
        // itself, headers first. Over HTTP/1.1 a server answers what it got.
        Version = request.IsChange ? HttpVersion.Version11 : Platform.HighestHttp,
    };
}
