using System.Net;
using System.Reflection;
using System.Text.Json;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp;
using RestSharp.Serializers;

namespace GesPowerShell.Client.Transport;

/// <summary>
/// Sends one HTTP request and reads its answer. Every request to GES, IAM and the metadata service goes through this class.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly string UserAgent =
        "GesPowerShell/" + typeof(HttpTransport).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private readonly RestClient _client;
    private readonly TransportOptions _options;
    private readonly TimeProvider _clock;

    public HttpTransport(TransportOptions options, TimeProvider clock)
    {
        _clock = clock;
        _options = options;

        // RestSharp gets a finished HttpClient and JSON only: default parameters, XML and a handler of its own would cost time in each
        // request. Its exceptions are needed with their types, and an answer with an error status is no exception.
        var http = new HttpClient((_options.CreateHandler ?? Platform.CreateHandler)(_options)) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        var restOptions = new RestClientOptions
        {
            Expect100Continue = false,
            FollowRedirects = false,
            SetErrorExceptionOnUnsuccessfulStatusCode = false,
            ThrowOnAnyError = true,
            Timeout = Timeout.InfiniteTimeSpan,
            UserAgent = null,
        };
        _client = new RestClient(http, restOptions, disposeHttpClient: true, configureSerialization: serializers => serializers.UseJson())
        {
            AcceptedContentTypes = ["application/json"],
        };
    }

    /// <summary>Sends a request and reads its answer. Throws without sending after Ctrl+C and after the pipeline ended early.</summary>
    public async Task<T> SendAsync<T>(
        ServiceRequest request, RequestAuthentication authentication, Func<ServiceAnswer, T> read, OperationContext context)
    {
        context.CancelToken.ThrowIfCancellationRequested();
        context.DrainToken.ThrowIfCancellationRequested();
        using var deadline = new Deadline(_clock, _options.Limit, context.CancelToken);
        var interceptor = new TransportInterceptor(request, authentication);
        var started = _clock.GetTimestamp();
        ServiceAnswer? received = null;
        Exception? cause = null;
        try
        {
            var body = await _client.DownloadStreamAsync(ToRest(request, interceptor), deadline.Token).ConfigureAwait(false);
            received = await BodyReader.ReadAsync(interceptor.Response!, body!, request.AnswerLimit, deadline.Token).ConfigureAwait(false);
            received.Redaction = interceptor.Redaction;
        }
        catch (Exception e)
        {
            // Every exception is mapped, so that each error has a RequestOutcome.
            cause = e;
        }
        finally
        {
            interceptor.Response?.Dispose();
        }

        using var answer = received;
        context.Verbose?.Invoke(RequestLog.Line(request, answer, deadline.IsTimeUp, _clock.GetElapsedTime(started), context));
        if (answer is null)
        {
            // Checked after the answer: an answer that arrived just before Ctrl+C counts.
            context.CancelToken.ThrowIfCancellationRequested();
            throw WithoutAnswer(request, interceptor, deadline.IsTimeUp, cause!);
        }

        if (ProxyAnswers.IsOne(answer))
        {
            throw GesErrors.ProxyRefused(ResponseErrors.Describe(request, answer, _clock), _options.ProxyFor(request.Address));
        }

        if (!answer.IsSuccess)
        {
            throw ResponseErrors.ToError(request, answer, authentication, _clock);
        }

        return ReadWhole(request, answer, read);
    }

    public void Dispose() => _client.Dispose();

    private GesException WithoutAnswer(ServiceRequest request, TransportInterceptor interceptor, bool isTimeUp, Exception cause)
    {
        var details = new GesErrorDetails(request.Attempt.Operation, request.Attempt.Text)
        {
            Outcome = RequestOutcomes.WithoutAnswer(request, interceptor),
        };
        return isTimeUp
            ? GesErrors.RequestTimedOut(details, request.Address, _options.Limit)
            : ConnectionErrors.ToError(
                details, request.Address, cause, _options.ProxyFor(request.Address), interceptor.Redaction);
    }

    private T ReadWhole<T>(ServiceRequest request, ServiceAnswer answer, Func<ServiceAnswer, T> read)
    {
        switch (answer.State)
        {
            case BodyState.Broken:
                throw GesErrors.ConnectionBroken(Details(), request.Address, new IOException("The answer broke off."));
            case BodyState.TooLarge:
                throw GesErrors.InvalidAnswer(Details() with { Text = "It is larger than any answer of GES" });
        }

        try
        {
            return read(answer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw GesErrors.InvalidAnswer(Details(), answer.Redaction.Hide(e));
        }

        GesErrorDetails Details() => ResponseErrors.Describe(request, answer, _clock);
    }

    private static RestRequest ToRest(ServiceRequest request, TransportInterceptor interceptor) => new(request.Address, request.Method)
    {
        Interceptors = [interceptor],

        // An HTTP/2 server may close a connection at any time (GOAWAY; nginx after a number of requests) and declare requests in flight
        // unprocessed. Some proxies declare this of requests that they have passed on, and .NET then resends them by itself. HTTP/1.1 has
        // no such mechanism, so changes use it.
        Version = request.IsChange ? HttpVersion.Version11 : Platform.HighestHttp,
    };
}
