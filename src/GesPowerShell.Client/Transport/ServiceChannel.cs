using System.Reflection;
using System.Text.Json;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;
using RestSharp;
using RestSharp.Serializers;

namespace GesPowerShell.Client.Transport;

/// <summary>The one way out: every request to GES and IAM goes through here, once each.</summary>
internal sealed class ServiceChannel : IDisposable
{
    private static readonly string UserAgent =
        "GesPowerShell/" + typeof(ServiceChannel).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private readonly RestClient client;
    private readonly TimeSpan limit;
    private readonly TimeProvider clock;

    /// <param name="settings">Where it leads.</param>
    /// <param name="clock">For the time that a request may take.</param>
    /// <param name="handler">Answers in the network's place; null for the network.</param>
    public ServiceChannel(ChannelSettings settings, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        this.clock = clock;
        limit = settings.Limit;

        // All that RestSharp does with each request and that is not needed here is left out: parameters of its own, XML, and the handler that it
        // makes only to be replaced.
        var http = new HttpClient(handler ?? Platform.CreateHandler(settings.Addresses, settings.MaxConnections, settings.Proxy, settings.UseProxy))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        var options = new RestClientOptions
        {
            Expect100Continue = false,
            FollowRedirects = false,
            Timeout = Timeout.InfiniteTimeSpan,
            UserAgent = null,
        };
        client = new RestClient(http, options, disposeHttpClient: true, configureSerialization: serializers => serializers.UseJson());
    }

    /// <summary>Sends a request and has its answer read.</summary>
    public async Task<T> SendAsync<T>(ServiceRequest request, IRequestSeal seal, Func<ServiceAnswer, T> read, GesCall call)
    {
        using var deadline = new Deadline(clock, limit, call.CancelToken);
        var exchange = new Exchange(request, seal, deadline.Token);
        var started = clock.GetTimestamp();
        var cause = await ExecuteAsync(request, exchange, deadline.Token).ConfigureAwait(false);
        using var answer = exchange.Answer;
        RequestLog.Write(request, answer, deadline.IsTimeUp, clock.GetElapsedTime(started), call);
        if (answer is null)
        {
            // Only now: an answer that came just before Ctrl+C is still an answer.
            call.CancelToken.ThrowIfCancellationRequested();
            var fault = new GesFault(request.Attempt.Operation, request.Attempt.Text) { Fate = Fates.WithoutAnswer(request, exchange) };
            throw deadline.IsTimeUp
                ? GesErrors.RequestTimedOut(fault, request.Address, limit)
                : ConnectionFaults.ToError(fault, request.Address, cause ?? new InvalidOperationException("No answer, no error."));
        }

        if (!answer.IsSuccess)
        {
            throw ServiceFaults.ToError(request, answer, seal, clock);
        }

        return ReadWhole(request, answer, read);
    }

    public void Dispose() => client.Dispose();

    private static T ReadWhole<T>(ServiceRequest request, ServiceAnswer answer, Func<ServiceAnswer, T> read)
    {
        var fault = ServiceFaults.Describe(request, answer, clock: null);
        switch (answer.State)
        {
            case BodyState.Broken:
                throw GesErrors.ConnectionBroken(fault, request.Address, new IOException("The answer broke off."));
            case BodyState.TooLarge:
                throw GesErrors.InvalidAnswer(fault with { Text = "It is larger than any answer of GES" });
        }

        try
        {
            return read(answer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw GesErrors.InvalidAnswer(fault, e);
        }
    }

    private async Task<Exception?> ExecuteAsync(ServiceRequest request, Exchange exchange, CancellationToken cancelToken)
    {
        var restRequest = new RestRequest(request.Address, request.Method)
        {
            CompletionOption = HttpCompletionOption.ResponseHeadersRead,
            AdvancedResponseWriter = Exchange.NoReading,
            Interceptors = [exchange],
            Version = Platform.HighestHttp,
        };
        try
        {
            var response = await client.ExecuteAsync(restRequest, cancelToken).ConfigureAwait(false);
            return response.ErrorException;
        }
        catch (Exception e)
        {
            // Also what nobody thought of: what can have become of the request must be said in any case.
            return e;
        }
    }
}
