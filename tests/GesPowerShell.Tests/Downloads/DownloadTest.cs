using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Client.Downloads;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Transport;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Downloads;

/// <summary>
/// The base of tests that download a backup to a temporary folder. The test answers in the place of OBS, and every wait ends at once.
/// </summary>
public abstract class DownloadTest : IDisposable
{
    private protected const string Edges = "edges.bin";
    private protected const string Tag = "\"v1\"";

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 10).Select(i => (byte)i)];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ges-download-");
    private readonly JumpingClock _clock = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    protected DownloadTest() => _clock.OnWait = wait => Waits.Add(wait.TotalSeconds);

    /// <summary>The bytes of the newest version of the file.</summary>
    private protected static byte[] Whole => Bytes;

    private protected string Folder => Path.Combine(_root.FullName, "b");

    private protected string SavedPath => Path.Combine(Folder, Edges);

    private protected string[] FileNames => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName)!] : [];

    /// <summary>
    /// The range and the entity tag of each request to OBS, or the path of its link when the test sets <see cref="Obs"/>.
    /// </summary>
    private protected List<string> Requests { get; } = [];

    /// <summary>The seconds of the waits between attempts.</summary>
    private protected List<double> Waits { get; } = [];

    private protected List<string> Verbose { get; } = [];

    private protected Observer Seen { get; } = new();

    /// <summary>The number of requests to GES for links.</summary>
    private protected int LinkRequests { get; private set; }

    private protected Func<int, IReadOnlyList<GesBackupFile>> Links { get; set; } =
        request => [new GesBackupFile { Name = Edges, Link = new Uri($"https://obs.example/{Edges}?Signature={request}") }];

    /// <summary>
    /// Answers the requests to OBS. When it is null, the queued answers are sent in their order, and the last one is repeated.
    /// </summary>
    private protected Func<HttpRequestMessage, HttpResponseMessage>? Obs { get; set; }

    /// <summary>Answers the requests to OBS as <see cref="Obs"/> does, after a wait.</summary>
    private protected Func<HttpRequestMessage, Task<HttpResponseMessage>>? SlowObs { get; set; }

    private protected TimeSpan Limit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Ctrl+C.</summary>
    private protected CancellationTokenSource Cancel { get; } = new();

    /// <summary>The early end of the pipeline.</summary>
    private protected CancellationTokenSource Drain { get; } = new();

    /// <summary>The settings of the HTTP handler for downloads.</summary>
    private protected TransportOptions? Options { get; private set; }

    public void Dispose()
    {
        Cancel.Dispose();
        Drain.Dispose();
        _root.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected void Answer(params Func<HttpResponseMessage>[] answers) => Array.ForEach(answers, _answers.Enqueue);

    private protected void WritePart(byte[] bytes, string? tag)
    {
        _ = Directory.CreateDirectory(Folder);
        File.WriteAllBytes(SavedPath + ".part", bytes);
        if (tag is not null)
        {
            File.WriteAllText(SavedPath + ".part.etag", tag);
        }
    }

    private protected async Task RunAsync(int filesAtOnce = 1)
    {
        using var network = new Network((request, _) => SlowObs?.Invoke(request) ?? Task.FromResult(Take(request)));
        var settings = new GesSettings
        {
            Region = "cn-north-4", Endpoint = new Uri("http://127.0.0.1:1"), ProjectId = "p", Credential = Clients.Keys(), Timeout = Limit,
        };
        var plan = PlanBuilder.Build(settings, Clients.NoEnvironment, _ => { });
        using var credential = plan.Credential;
        var delay = new RetryDelay(_clock, () => 0.5);
        var handler = new RetryHandler(
            new FakeHandler((_, _) => Task.FromResult<object>(new GesBackupDownload { Files = Links(++LinkRequests) })), delay);
        var transport = new DownloadTransport(plan with
        {
            CreateHandler = options =>
            {
                Options = options;
                return network;
            },
        });
        using var downloader = new BackupDownloader(handler, transport, delay);
        var context = new OperationContext(Cancel.Token, Verbose.Add, _ => { }) { DrainToken = Drain.Token };
        await downloader.DownloadAsync(new ShowBackupDownloadLink("g", "b"), _root.FullName, filesAtOnce, Seen, context);
    }

    private protected async Task SaveAsync(byte[]? expected = null)
    {
        await RunAsync();
        Assert.Empty(Seen.Failed);
        Assert.Equal([SavedPath], Seen.Saved);
        Assert.Equal(expected ?? Whole, await File.ReadAllBytesAsync(SavedPath, TestContext.Current.CancellationToken));
        Assert.Equal([Edges], FileNames);
    }

    private protected async Task<GesException> FailAsync()
    {
        await RunAsync();
        Assert.Empty(Seen.Saved);
        return Assert.Single(Seen.Failed);
    }

    /// <summary>Creates an answer with a whole file.</summary>
    /// <param name="bytes">The bytes of the body.</param>
    /// <param name="tag">The entity tag; null for none.</param>
    /// <param name="length">The announced length when it is larger than the number of bytes.</param>
    private protected static HttpResponseMessage File200(byte[] bytes, string? tag = Tag, int? length = null) =>
        Of(200, bytes, tag, length ?? bytes.Length, range: null);

    /// <summary>Creates an answer with the bytes of a range.</summary>
    private protected static HttpResponseMessage Part206(ContentRangeHeaderValue? range, byte[] bytes, string? tag = Tag) =>
        Of(206, bytes, tag, bytes.Length, range);

    private protected static HttpResponseMessage NoRange416(int length) =>
        Of(416, Encoding.UTF8.GetBytes("<Error/>"), null, 8, new ContentRangeHeaderValue(length));

    private protected static HttpResponseMessage Refusal(int status, string? code = null, int? retryAfter = null)
    {
        var answer = Of(status, Encoding.UTF8.GetBytes(code is null ? "" : $"<Error><Code>{code}</Code></Error>"), null, null, range: null);
        answer.Headers.RetryAfter = retryAfter is { } seconds ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds)) : null;
        return answer;
    }

    private static HttpResponseMessage Of(int status, byte[] bytes, string? tag, int? length, ContentRangeHeaderValue? range)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(bytes) };
        answer.Content.Headers.ContentLength = length ?? bytes.Length;
        answer.Content.Headers.ContentRange = range;
        answer.Headers.ETag = tag is null ? null : EntityTagHeaderValue.Parse(tag);
        return answer;
    }

    private HttpResponseMessage Take(HttpRequestMessage request)
    {
        if (Obs is not null)
        {
            return Obs(request);
        }

        Requests.Add($"{request.Headers.Range} {request.Headers.IfRange}".Trim());
        return (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())();
    }

    private protected sealed class Observer : IGesDownloadObserver
    {
        private readonly Lock _gate = new();

        public List<string> Shown { get; } = [];

        public List<string> Saved { get; } = [];

        public List<GesException> Failed { get; } = [];

        public void Progress(string file, long done, long total) => Locked(() => Shown.Add($"{file} {done}/{total}"));

        void IGesDownloadObserver.Saved(string path) => Locked(() => Saved.Add(path));

        void IGesDownloadObserver.Failed(GesException error) => Locked(() => Failed.Add(error));

        private void Locked(Action action)
        {
            lock (_gate)
            {
                action();
            }
        }
    }
}
