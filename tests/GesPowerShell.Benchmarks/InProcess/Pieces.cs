using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Transport;
using RestSharp;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>The parts of a call, each with the least code that could do the same. There is no network: the answers come at once.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Cleanup.")]
public class Pieces
{
    private static readonly Uri Address = new(
        "http://127.0.0.1:1/v2/0a1b2c3d4e5f60718293a4b5c6d7e8f9/graphs/11111111-2222-3333-4444-555555555555/stop");
    private static readonly byte[] Body = "{}"u8.ToArray();
    private static readonly byte[] Key = "benchmark-secret-key-for-the-simulator-01"u8.ToArray();
    private static readonly OperationContext Call = new(CancellationToken.None, _ => { }, _ => { });
    private static readonly ServiceRequest Request =
        new(Method.Post, Address, new Attempt("Stop", "Stop", Subject.Graph)) { Body = Body, IsChange = true };
    private readonly HttpClient _http = new(new Stub());
    private readonly RestClient _rest = new(new RestClientOptions { ConfigureMessageHandler = _ => new Stub() });
    private readonly HttpTransport _transport = new(
        new TransportOptions(TimeSpan.FromSeconds(60)) { MaxConnections = 1, UseProxy = false, CreateHandler = _ => new Stub() },
        TimeProvider.System);
    private readonly RequestSigner _signer = new(
        "BENCHACCESSKEY000001", Secret.FromText("benchmark-secret-key-for-the-simulator-01"), null, TimeProvider.System);
    private readonly byte[] _page = _preparedPage;
    private static byte[] _preparedPage = [];

    internal static void Prepare(byte[] page) => _preparedPage = page;

    [Benchmark]
    public void SignatureOurs()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Address);
        _signer.Sign(message, Body, null);
    }

    /// <summary>Computes the two hashes and the HMAC alone, of texts that exist already.</summary>
    [Benchmark]
    public string SignatureLimit()
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(Body, hash);
        System.Security.Cryptography.SHA256.HashData(Canonical, hash);
        System.Security.Cryptography.HMACSHA256.HashData(Key, ToSign, hash);
        return Convert.ToHexString(hash);
    }

    [Benchmark]
    public int PageOurs()
    {
        var answer = new ServiceAnswer(200, Headers, BodyState.Whole, _page, _page.Length);
        return AnswerReader.Graphs(answer, new Origin("cn-north-4", "0123456789abcdef0123456789abcdef")).Items.Count;
    }

    [Benchmark]
    public long PageLimit()
    {
        var reader = new Utf8JsonReader(_page);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    /// <summary>Sends a request with all code of the module but the signature.</summary>
    [Benchmark]
    public Task<int> ExchangeOurs() => _transport.SendAsync(Request, RequestAuthentication.None, answer => answer.Body.Length, Call);

    /// <summary>Sends a request with RestSharp in its default configuration.</summary>
    [Benchmark]
    public async Task<int> ExchangeRestSharp()
    {
        var answer = await _rest.ExecuteAsync(new RestRequest(Address, Method.Post).AddStringBody("{}", DataFormat.Json));
        return answer.RawBytes!.Length;
    }

    [Benchmark]
    public async Task<int> ExchangeLimit()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Address)
            { Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        using var answer = await _http.SendAsync(message);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _rest.Dispose();
        _transport.Dispose();
    }

    private static readonly byte[] Canonical = Encoding.UTF8.GetBytes(new string('c', 250));
    private static readonly byte[] ToSign = Encoding.UTF8.GetBytes(new string('s', 100));
    private static readonly HttpResponseHeaders Headers = new HttpResponseMessage().Headers;

    private sealed class Stub : HttpMessageHandler
    {
        private static readonly byte[] Answer = """{"job_id":"11111111-2222-3333-4444-555555555555"}"""u8.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(Answer) };
            answer.Headers.TryAddWithoutValidation("X-Request-Id", "0123456789abcdef0123456789abcdef");
            return Task.FromResult(answer);
        }
    }
}
