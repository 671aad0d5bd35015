using System.Collections.Concurrent;
using GesPowerShell.Tests.Client;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Canaries;

/// <summary>
/// GES, IAM, the metadata service and a proxy in one server, with one graph. It can be told to fail at GES, or at the services that are
/// called before GES.
/// </summary>
internal sealed class CanaryService : IAsyncDisposable
{
    private const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private const string GraphId = "11111111-2222-3333-4444-555555555555";
    private const string Job = """
        {"job_id":"job-1","status":"success","job_name":"StopGraph","related_graph":"fraud_demo",
         "begin_time":"2026-01-05T08:00:00.000"}
        """;

    private static readonly string End = """ "2036-01-01T00:00:00.000000Z" """;

    private readonly CredentialKind _kind;
    private readonly FakeService _service;
    private string _status = "200";

    public CanaryService(CredentialKind kind)
    {
        _kind = kind;
        _service = new FakeService(AnswerAsync);
    }

    public Uri Address => _service.Address;

    /// <summary>How GES fails; null when it answers as it should.</summary>
    public FailureCase? AtGes { get; set; }

    /// <summary>How IAM, the metadata service and OBS fail; null when they answer as they should.</summary>
    public FailureCase? BeforeGes { get; set; }

    /// <summary>
    /// The clock of the client. When it is set, GES never answers, and each request moves this clock beyond the time limit of a request.
    /// Null when GES answers.
    /// </summary>
    public FakeTimeProvider? Silent { get; set; }

    /// <summary>The signatures of all requests since the last check.</summary>
    public ConcurrentBag<string> Signatures { get; } = [];

    public ConcurrentQueue<FakeRequest> Requests => _service.Requests;

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private Task AnswerAsync(FakeRequest request, FakeAnswer answer)
    {
        if (request.Headers.TryGetValue("Authorization", out var authorization))
        {
            Signatures.Add(authorization.Split("Signature=")[1]);
        }

        // Only reads are refused: the body of a change can be sent once. Real endpoints use HTTPS, where the client asks the proxy for a
        // tunnel first, by a request without a body.
        if (_kind.HasProxy && request.Method == "GET" && !request.Headers.ContainsKey("Proxy-Authorization"))
        {
            return answer.SendAsync(407, "", "Proxy-Authenticate: Basic realm=\"x\"");
        }

        var path = request.Path.Replace(Address.AbsoluteUri.TrimEnd('/'), "", StringComparison.Ordinal);
        var isGes = path.StartsWith("/v2/", StringComparison.Ordinal);
        if (isGes && Silent is { } clock)
        {
            clock.Advance(TimeSpan.FromSeconds(61));
            return answer.HangAsync();
        }

        return (isGes ? AtGes : BeforeGes) is { } failure ? failure.AnswerAsync(request, answer)
            : isGes ? AnswerAsGesAsync(path, request.Method == "GET", answer)
            : AnswerBeforeGesAsync(path, answer);
    }

    private Task AnswerBeforeGesAsync(string path, FakeAnswer answer) => path switch
    {
        "/v3/auth/tokens" => answer.SendAsync(
            201,
            $$$"""{"token":{"expires_at":{{{End}}},"project":{"id":"{{{ProjectId}}}","name":"cn-north-4"} } }""",
            "X-Subject-Token: " + CredentialKind.Token),
        "/v3/projects" or "/v3/auth/projects" =>
            answer.SendAsync(200, $$$"""{"projects":[{"id":"{{{ProjectId}}}","name":"cn-north-4"}]}"""),
        "/meta-data/latest/api/token" => _kind.IsHardened ? answer.SendAsync(200, CredentialKind.MetadataToken) : answer.SendAsync(404, ""),
        "/openstack/latest/securitykey" => answer.SendAsync(
            200,
            $$$"""
            {"credential":{"access":"AK","secret":"{{{CredentialKind.SecretKey}}}",
             "securitytoken":"{{{CredentialKind.SecurityToken}}}","expires_at":{{{End}}}}}
            """),
        "/obs/f" => answer.SendAsync(200, "the bytes of the file"),
        _ => answer.SendAsync(404, "{}"),
    };

    private Task AnswerAsGesAsync(string path, bool isRead, FakeAnswer answer)
    {
        var rest = path[$"/v2/{ProjectId}/graphs".Length..];
        var last = rest[(rest.LastIndexOf('/') + 1)..];
        _status = last switch
        {
            "stop" => "900",
            "start" or "restart" => "200",
            _ => _status,
        };
        var graph = $$"""{"id":"{{GraphId}}","name":"fraud_demo","status":"{{_status}}"}""";
        return answer.SendAsync(200, (rest, last) switch
        {
            ("", _) when !isRead => """{"id":"g2","name":"made_here"}""",
            ("", _) => $$"""{"graph_count":1,"graphs":[{{graph}}]}""",
            (_, "backups") when isRead =>
                $$"""
                {"backup_count":1,"backup_list":[{"id":"b1","name":"fraud_demo-1","graph_id":"{{GraphId}}","graph_name":"fraud_demo",
                 "status":"success","backup_method":"manual"}]}
                """,
            (_, "backup-files") =>
                $$"""
                {"bucket":"b","files":[{"name":"f","size":1,
                 "download_link":"{{Address}}obs/f?AccessKeyId=k&Signature={{CredentialKind.LinkSignature}}"}]}
                """,
            (_, "backups" or "export" or "import" or "b1") => """{"job_id":"job-1","backup_id":"b1"}""",
            ("/metadatas", _) when isRead => """{"schema_count":1,"schema_list":[{"id":"m1","name":"m","status":"200"}]}""",
            ("/metadatas/m1", _) when isRead => """{"ges_metadata":{"labels":[]}}""",
            ("/metadatas" or "/metadata/upload-from-obs", _) => """{"id":"m1","name":"m"}""",
            ("/scenes", _) => """{"results":[{"scene":"x","name":"app","params":[]}]}""",
            ("/quotas", _) => """{"quotas":{"resources":[{"type":"graph","available":9}]}}""",
            ("/jobs", _) => $$"""{"job_count":1,"job_list":[{{Job}}]}""",
            (_, "stop" or "start" or "restart") => """{"job_id":"job-1"}""",
            (_, "status") => Job,
            _ => $$"""{"graph":{{graph}}}""",
        });
    }
}
