using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Operations;

/// <summary>Every read: its path below the project, its name in errors, and the size limit of its answer.</summary>
public class ReadOperationTests
{
    private const string FirstPage = "offset=0&limit=100";
    private const int Small = 1024 * 1024;
    private const int Large = 64 * Small;

    private static readonly DateTime Day = new(2026, 1, 2, 23, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<object, (string Path, string Operation, string Text, Subject Subject, int Limit)> Sent = new()
    {
        [new ListQuotas()] = ("/graphs/quotas", "ListQuotas", "Listing of quotas", Subject.List, Large),
        [new ListGraphs()] = ($"/graphs?{FirstPage}", "ListGraphs", "Listing of graphs", Subject.List, Large),
        [new ListGraphs { Offset = 100, Limit = 7 }] =
            ("/graphs?offset=100&limit=7", "ListGraphs", "Listing of graphs", Subject.List, Large),
        [new ShowGraph("g")] = ("/graphs/g", "ShowGraph", "Reading of graph 'g'", Subject.Graph, Small),
        [new ListBackups()] = ($"/graphs/backups?{FirstPage}", "ListBackups", "Listing of backups", Subject.List, Large),
        [new ListGraphBackups("g")] =
            ($"/graphs/g/backups?{FirstPage}", "ListGraphBackups", "Listing of backups of graph 'g'", Subject.List, Large),
        [new ShowBackupDownloadLink("g", "b")] = (
            "/graphs/g/backup-files?backup_id=b", "ShowBackupDownloadLink", "Getting the links to the files of backup 'b'", Subject.Backup,
            Small),
        [new ListMetadatas()] = ($"/graphs/metadatas?{FirstPage}", "ListMetadatas", "Listing of metadata", Subject.List, Large),
        [new ShowMetadata("m")] = ("/graphs/metadatas/m", "ShowMetadata", "Reading of metadata 'm'", Subject.GraphMetadata, Large),
        [new ListJobs()] = ($"/graphs/jobs?{FirstPage}", "ListJobs", "Listing of jobs", Subject.List, Large),
        [new ListJobs { Status = JobStatus.Running, GraphName = "n", FromDay = Day, ToDay = Day.AddDays(1) }] = (
            $"/graphs/jobs?{FirstPage}&status=running&graph_name=n&start_time=2026-01-02&end_time=2026-01-03",
            "ListJobs", "Listing of jobs", Subject.List, Large),
        [new ShowJob("g", "j")] = ("/graphs/g/jobs/j/status", "ShowJob", "Reading of job 'j'", Subject.Job, Small),
        [new ListScenes()] = ("/graphs/scenes", "ListScenes", "Listing of scenes", Subject.List, Large),
        [new ListScenes { SceneName = "s", ApplicationName = "a", GraphId = "g" }] =
            ("/graphs/scenes?scene_name=s&application_name=a&graph_id=g", "ListScenes", "Listing of scenes", Subject.List, Large),
    };

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Sent.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_read_is_sent_to_its_path_without_a_body_and_its_errors_name_it(int row)
    {
        var (request, expected) = Sent.ElementAt(row);
        var sent = request switch
        {
            ListQuotas read => SentRequest.Of(read),
            ListGraphs read => SentRequest.Of(read),
            ShowGraph read => SentRequest.Of(read),
            ListBackups read => SentRequest.Of(read),
            ListGraphBackups read => SentRequest.Of(read),
            ShowBackupDownloadLink read => SentRequest.Of(read),
            ListMetadatas read => SentRequest.Of(read),
            ShowMetadata read => SentRequest.Of(read),
            ListJobs read => SentRequest.Of(read),
            ShowJob read => SentRequest.Of(read),
            _ => SentRequest.Of((ListScenes)request),
        };
        var attempt = sent.Http.Attempt;
        Assert.Equal(expected, (sent.Path, attempt.Operation, attempt.Text, attempt.Subject, sent.Http.AnswerLimit));
        Assert.Equal(("Get", null, false), (sent.Method, sent.Body, sent.Http.IsChange));
    }

    [Fact]
    public void Every_read_of_the_module_is_among_them() => Assert.Equal(
        ReadTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
        Sent.Keys.Select(request => request.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(JobStatus.Pending, "waiting")]
    [InlineData(JobStatus.Running, "running")]
    [InlineData(JobStatus.Success, "success")]
    [InlineData(JobStatus.Failed, "failed")]
    public void Jobs_are_filtered_by_the_words_of_the_API(string status, string word) =>
        Assert.Equal($"/graphs/jobs?{FirstPage}&status={word}", SentRequest.Of(new ListJobs { Status = status }).Path);

    private static IEnumerable<Type> ReadTypes() => typeof(ListGraphs).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && !typeof(GesChange).IsAssignableFrom(type) && type != typeof(CallApi)
            && Bases(type).Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(GesRequest<>)));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
