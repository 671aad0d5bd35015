using System.Buffers;
using System.Globalization;
using System.Text;
using GesPowerShell.Client.Operations;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Operations;

/// <summary>Parsing of the bodies of successful answers.</summary>
public class AnswerReaderTests
{
    private static readonly Origin Here = new("cn-north-4", "p");

    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("""{"job_id":"j"}""", "j", null)]
    [InlineData("""{"jobId":"j"}""", "j", null)]
    [InlineData("""{"job_id":7}""", "7", null)]
    [InlineData("""{"job_id":" ","jobId":"j"}""", "j", null)]
    [InlineData("""{"job_id":"j","id":"x","graph_id":"y"}""", "j", "x")]
    [InlineData("""{"job_id":"j","graph_id":"x"}""", "j", "x")]
    [InlineData("""{"job_id":"j","backup_id":"x"}""", "j", "x")]
    [InlineData("""{"job_id":"j","backupId":"x"}""", "j", "x")]
    [InlineData("""{"id":"x"}""", null, "x")]
    [InlineData("""{"error_code":"GES.1","job_id":"j"}""", "j", null)]
    [InlineData("""{"error_code":"GES.1","id":"x"}""", null, "x")]
    public void An_accepted_change_has_the_ids_of_its_answer(string body, string? jobId, string? resultId)
    {
        using var answer = Answer(body, "X-Request-Id", "r");
        answer.Headers.Date = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        var acceptance = AnswerReader.Acceptance(answer);
        Assert.Equal((jobId, resultId, "r"), (acceptance.JobId, acceptance.ResultId, acceptance.RequestId));
        Assert.Equal(answer.Headers.Date, acceptance.Date);
        Assert.Empty(acceptance.Refused);
    }

    [Theory]
    [InlineData("""{"failure":["a","b"]}""", "a", "b")]
    [InlineData("""{"failure":[1,"a",null]}""", "a")]
    [InlineData("""{"failure":"a"}""")]
    [InlineData("""{"failure":[]}""")]
    public void The_scenes_that_were_refused_are_named(string body, params string[] refused)
    {
        using var answer = Answer(body);
        Assert.Equal(refused, AnswerReader.Acceptance(answer).Refused);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"job\"")]
    [InlineData("""{"error_code":"GES.1"}""")]
    public void An_answer_that_accepts_nothing_is_invalid(string body)
    {
        using var answer = Answer(body);
        Assert.Throws<FormatException>(() => AnswerReader.Acceptance(answer));
    }

    public static TheoryData<string, string> Lists => new()
    {
        { "graph_count", "graphs" },
        { "job_count", "job_list" },
        { "backup_count", "backup_list" },
        { "schema_count", "schema_list" },
    };

    /// <summary>GES omits the field of the items only when the list is empty.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_has_its_items_and_the_count_that_an_answer_says(string count, string items)
    {
        Assert.Equal((2, 2), List($$"""{"{{count}}":2,"{{items}}":[{"id":"a"},{"id":"b"}]}"""));
        Assert.Equal((7, 1), List($$"""{"{{count}}":"7","{{items}}":[{"id":"a"}]}"""));
        Assert.Equal((null, 1), List($$"""{"{{items}}":[{"id":"a"}]}"""));
        Assert.Equal((2, 1), List($$"""{"{{count}}":2,"error_code":"GES.1","{{items}}":[{"id":"a"}]}"""));
        Assert.Equal((0, 0), List($$"""{"{{count}}":0}"""));
        Assert.Equal((5, 0), List($$"""{"{{count}}":5,"{{items}}":[]}"""));
        Assert.Equal((null, 0), List($$"""{"{{items}}":[]}"""));
        Assert.Throws<FormatException>(() => List("{}"));
        Assert.Throws<FormatException>(() => List($$"""{"{{count}}":1}"""));
        Assert.Throws<FormatException>(() => List($$"""{"{{count}}":-1}"""));
        Assert.Throws<FormatException>(() => List($$"""{"{{count}}":0,"error_code":"GES.1"}"""));
        Assert.Throws<FormatException>(() => List($$"""{"{{count}}":0,"{{items}}":[],"error_code":"GES.1"}"""));

        (int? Count, int Items) List(string body)
        {
            using var answer = Answer(body);
            return count switch
            {
                "graph_count" => Of(AnswerReader.Graphs(answer, Here)),
                "job_count" => Of(AnswerReader.Jobs(answer, Here)),
                "backup_count" => Of(AnswerReader.Backups(answer, Here)),
                _ => Of(AnswerReader.Metadatas(answer, Here)),
            };
        }
    }

    [Theory]
    [InlineData(0L, 0)]
    [InlineData(2147483647L, 2147483647)]
    [InlineData(2147483648L, null)]
    [InlineData(-1L, null)]
    public void A_count_that_no_list_can_have_is_none(long given, int? count)
    {
        using var answer = Answer($$"""{"graph_count":{{given.ToString(CultureInfo.InvariantCulture)}},"graphs":[{"id":"g"}]}""");
        Assert.Equal(count, AnswerReader.Graphs(answer, Here).Count);
    }

    [Theory]
    [InlineData("""{"graph":{"id":"a","graph_id":"b"}}""", "a")]
    [InlineData("""{"graph":{"graph_id":"b"}}""", "b")]
    [InlineData("""{"graph":{"name":"n"}}""", "asked")]
    [InlineData("""{"graph":{"status":"200"}}""", "asked")]
    [InlineData("""{"graph":{"id":""}}""", null)]
    [InlineData("""{"graph":{"version":"1"}}""", null)]
    [InlineData("""{"graph":null}""", null)]
    [InlineData("{}", null)]
    public void A_graph_has_its_id_or_the_one_that_was_asked_for(string body, string? id)
    {
        using var answer = Answer(body);
        if (id is null)
        {
            Assert.Throws<FormatException>(() => AnswerReader.Graph(answer, Here, "asked"));
            return;
        }

        Assert.Equal(id, AnswerReader.Graph(answer, Here, "asked").Id);
    }

    [Theory]
    [InlineData("""{"job_id":"j","status":"running"}""", true)]
    [InlineData("""{"jobId":"j","status":"running"}""", true)]
    [InlineData("""{"job_id":"j"}""", false)]
    [InlineData("""{"job_id":"j","status":""}""", false)]
    [InlineData("""{"status":"running"}""", false)]
    [InlineData("""{"job_id":"","status":"running"}""", false)]
    public void A_job_has_an_id_a_state_and_the_graph_that_it_was_asked_for_with(string body, bool isJob)
    {
        using var answer = Answer(body);
        if (!isJob)
        {
            Assert.Throws<FormatException>(() => AnswerReader.Job(answer, Here, "g"));
            return;
        }

        var job = AnswerReader.Job(answer, Here, "g");
        Assert.Equal(("j", "g", "cn-north-4", "p"), (job.JobId, job.GraphId, job.Region, job.ProjectId));
    }

    private static (int? Count, int Items) Of<T>(ListPage<T> page) => (page.Count, page.Items.Count);

    private static ServiceAnswer Answer(string body, string? header = null, string? value = null)
    {
        using var response = new HttpResponseMessage();
        if (header is not null)
        {
            response.Headers.Add(header, value);
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer, 0);
        return new ServiceAnswer(200, response.Headers, BodyState.Whole, buffer, bytes.Length);
    }
}
