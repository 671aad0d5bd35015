namespace GesPowerShell.Tests.Client;

/// <summary>A service of HTTP/2 with one <see cref="Http2Trouble"/>; whatever comes after that is answered well.</summary>
internal sealed class TroubledHttp2Service : IAsyncDisposable
{
    private const string Graph = $$$"""{"graph":{"id":"{{{Clients.GraphId}}}","name":"fraud_demo","status":"200"}}""";

    private readonly FakeService service;
    private readonly Http2Trouble trouble;
    private readonly bool keepsConnections;
    private readonly TaskCompletionSource left = new();
    private int begun;
    private int arrived;

    /// <param name="trouble">Which.</param>
    /// <param name="keepsConnections">Lets the change come on a connection that has carried another request.</param>
    public TroubledHttp2Service(Http2Trouble trouble, bool keepsConnections)
    {
        (this.trouble, this.keepsConnections) = (trouble, keepsConnections);
        service = new FakeService((_, _) => Task.CompletedTask, ServeAsync);
    }

    public Uri Address => new UriBuilder(service.Address) { Scheme = "https" }.Uri;

    /// <summary>Changes whose headers came.</summary>
    public int Begun => Volatile.Read(ref begun);

    /// <summary>Changes that came whole: only the server itself knows whether it carries them out.</summary>
    public int Arrived => Volatile.Read(ref arrived);

    /// <summary>The client has closed a connection.</summary>
    public Task Left => left.Task;

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private async Task ServeAsync(FakeAnswer answer)
    {
        await using var tls = answer.Tls();
        await tls.AuthenticateAsServerAsync(
            new() { ServerCertificate = OwnCertificate.Value, ApplicationProtocols = [System.Net.Security.SslApplicationProtocol.Http2] }, answer.Stopping);
        var line = new Http2Line(tls, answer.Stopping);
        await line.OpenAsync();
        var posts = new HashSet<int>();
        while (!answer.Close && await line.ReadAsync() is { } frame)
        {
            if (frame is { Type: FrameType.Headers, IsPost: true })
            {
                posts.Add(frame.Stream);
                Interlocked.Increment(ref begun);
            }

            if (posts.Contains(frame.Stream))
            {
                await TakeChangeAsync(line, frame, answer);
            }
            else if (frame.EndsStream)
            {
                await AnswerReadAsync(line, frame);
            }
        }

        left.TrySetResult();
        await answer.HangUpAsync();
    }

    private async Task AnswerReadAsync(Http2Line line, Http2Frame frame)
    {
        await line.BeginAnswerAsync(frame.Stream);
        if (!keepsConnections)
        {
            // Before the answer ends, so that the client knows when it sends the next request.
            await line.GoAwayAsync(frame.Stream);
        }

        await line.BodyAsync(frame.Stream, frame.Mentions(Clients.GraphId) ? Graph : "{}", isLast: true);
        switch (trouble)
        {
            case Http2Trouble.GoAwayWhileIdle:
                await line.GoAwayAsync(frame.Stream);
                break;
            case Http2Trouble.ClosedWhileIdle:
                await line.EndAsync();
                break;
        }
    }

    private async Task TakeChangeAsync(Http2Line line, Http2Frame frame, FakeAnswer answer)
    {
        var isFirst = Begun == 1;
        if (isFirst && IsToBeClosedAt(frame))
        {
            await answer.HangUpAsync();
        }
        else if (frame.EndsStream)
        {
            Interlocked.Increment(ref arrived);
            await (isFirst ? FailAsync(line, frame.Stream, answer) : AnswerAsync(line, frame.Stream));
        }
    }

    private bool IsToBeClosedAt(Http2Frame frame) => trouble switch
    {
        Http2Trouble.ClosedAfterHeaders => frame.Type == FrameType.Headers,
        Http2Trouble.ClosedBeforeTheEnd => frame is { Type: FrameType.Data, EndsStream: false },
        _ => false,
    };

    private async Task FailAsync(Http2Line line, int id, FakeAnswer answer)
    {
        switch (trouble)
        {
            case Http2Trouble.GoAwayBelow:
                await line.GoAwayAsync(Math.Max(id - 2, 0));
                break;
            case Http2Trouble.GoAwayNothing:
                await line.GoAwayAsync(0);
                break;
            case Http2Trouble.GoAwayAndGone:
                service.StopListening();
                await line.GoAwayAsync(0);
                break;
            case Http2Trouble.GoAwayAtAndClosed or Http2Trouble.GoAwayAboveAndClosed:
                await line.GoAwayAsync(trouble == Http2Trouble.GoAwayAtAndClosed ? id : int.MaxValue);
                await answer.HangUpAsync();
                break;
            case Http2Trouble.GoAwayAtAndAnswered or Http2Trouble.GoAwayAboveAndAnswered:
                await line.GoAwayAsync(trouble == Http2Trouble.GoAwayAtAndAnswered ? id : int.MaxValue);
                await AnswerAsync(line, id);
                break;
            case Http2Trouble.RefusedStream or Http2Trouble.InternalError or Http2Trouble.Cancel or Http2Trouble.Http11Required:
                await line.ResetAsync(id, Enum.Parse<ResetCode>(trouble.ToString()));
                break;
            case Http2Trouble.ClosedAfterTheEnd:
                await answer.HangUpAsync();
                break;
            case Http2Trouble.ClosedInAnswer or Http2Trouble.ResetInAnswer or Http2Trouble.RefusedInAnswer or Http2Trouble.GoAwayInAnswer:
                await line.BeginAnswerAsync(id);
                await line.BodyAsync(id, """{"job_id":""", isLast: false);
                await BreakAsync(line, id, answer);
                break;
            default:
                await AnswerAsync(line, id);
                break;
        }
    }

    private Task BreakAsync(Http2Line line, int id, FakeAnswer answer) => trouble switch
    {
        Http2Trouble.ResetInAnswer => line.ResetAsync(id, ResetCode.InternalError),
        Http2Trouble.RefusedInAnswer => line.ResetAsync(id, ResetCode.RefusedStream),
        Http2Trouble.GoAwayInAnswer => line.GoAwayAsync(0),
        _ => answer.HangUpAsync(),
    };

    private static async Task AnswerAsync(Http2Line line, int id)
    {
        await line.BeginAnswerAsync(id);
        await line.BodyAsync(id, """{"job_id":"j1"}""", isLast: true);
    }
}
