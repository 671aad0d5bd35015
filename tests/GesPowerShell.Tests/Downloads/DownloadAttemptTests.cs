using System.Net.Http.Headers;

namespace GesPowerShell.Tests.Downloads;

/// <summary>The number of attempts of a download, the delays between them, and the errors.</summary>
public class DownloadAttemptTests : DownloadTest
{
    /// <summary>A refused link is replaced by a new one without delay. The delays before later attempts increase.</summary>
    [Theory]
    [InlineData(401, "DownloadFailed", 3, 0.5)]
    [InlineData(403, "DownloadFailed", 3, 0.5)]
    [InlineData(404, "DownloadFailed", 3, 0.5)]
    [InlineData(400, "DownloadFailed", 1)]
    [InlineData(402, "DownloadFailed", 1)]
    [InlineData(405, "DownloadFailed", 1)]
    [InlineData(416, "DownloadFailed", 1)]
    [InlineData(300, "UnexpectedRedirect", 1)]
    [InlineData(302, "UnexpectedRedirect", 1)]
    [InlineData(399, "UnexpectedRedirect", 1)]
    [InlineData(201, "DownloadFailed", 1)]
    [InlineData(408, "DownloadFailed", 5, 0.5, 1.0, 2.0)]
    [InlineData(500, "DownloadFailed", 5, 0.5, 1.0, 2.0)]
    [InlineData(503, "DownloadFailed", 5, 0.5, 1.0, 2.0)]
    [InlineData(429, "DownloadFailed", 8, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)]
    public async Task Each_refusal_has_its_number_of_attempts(int status, string errorId, int attempts, params double[] waits)
    {
        Answer(() => Refusal(status, "SomeCode"));
        var error = await FailAsync();
        Assert.Equal((errorId, status), (error.ErrorId, error.HttpStatus));
        Assert.Equal(attempts, Requests.Count);
        Assert.Equal(waits, Waits);
        Assert.Equal(status is 401 or 403 or 404 ? attempts : 1, LinkRequests);
        Assert.StartsWith("Download of 'edges.bin' ", error.Message, StringComparison.Ordinal);
        Assert.Equal(errorId == "DownloadFailed", error.Message.Contains("SomeCode", StringComparison.Ordinal));
        Assert.Empty(FileNames);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_made_is_tried_five_times_and_its_error_shows_no_link()
    {
        Answer(() => throw new HttpRequestException("No way to https://obs.example/edges.bin?Signature=1 is open."));
        var error = await FailAsync();
        Assert.Equal(("ConnectionFailed", 5), (error.ErrorId, Requests.Count));
        Assert.Contains("obs.example", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=1", $"{error} {string.Join(' ', Verbose)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_with_every_request_is_given_up_after_five()
    {
        Answer(() => Part206(new ContentRangeHeaderValue(5, 9, 10), Whole[5..]));
        var error = await FailAsync();
        Assert.Equal(("InvalidAnswer", 5), (error.ErrorId, Requests.Count));
        Assert.Contains("The file changes with every request", error.Message, StringComparison.Ordinal);
        Assert.Equal([0.5, 1, 2], Waits);
        Assert.Contains("Download of 'edges.bin' goes on in 2.0 s: The file changes with every request", Verbose);
    }

    /// <summary>A file of another process, or of an earlier command, is no progress of this one.</summary>
    [Fact]
    public async Task Bytes_that_were_there_before_give_no_attempt_back()
    {
        WritePart(Whole[..4], Tag);
        Answer([.. Enumerable.Repeat(() => Refusal(503), 9), () => Refusal(400)]);
        Assert.Equal((503, 5), ((await FailAsync()).HttpStatus, Requests.Count));
    }

    [Fact]
    public async Task The_pause_that_OBS_asks_for_is_kept_and_said()
    {
        Answer(() => Refusal(503), () => Refusal(503, retryAfter: 7), () => File200(Whole));
        await SaveAsync();
        Assert.Equal([7], Waits);
        Assert.Contains(
            Verbose,
            line => line.StartsWith("Download of 'edges.bin' goes on in 7.0 s: Download of 'edges.bin' ", StringComparison.Ordinal)
                && line.Contains("HTTP 503", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_byte_that_arrives_gives_all_attempts_back()
    {
        Answer(() => File200(Whole[..1], length: 10));
        for (var i = 1; i < 10; i++)
        {
            var from = i;
            Answer(
                () => Refusal(500),
                () => Refusal(403),
                () => Part206(new ContentRangeHeaderValue(from, from, 10), Whole[from..(from + 1)]));
        }

        await SaveAsync();
        Assert.Equal(28, Requests.Count);
    }

    [Fact]
    public async Task What_has_arrived_of_a_refused_download_stays_for_the_next_one()
    {
        Answer(() => File200(Whole[..4], length: 10), () => Refusal(400));
        await FailAsync();
        Assert.Equal(["edges.bin.part", "edges.bin.part.etag"], FileNames.Order(StringComparer.Ordinal));
    }

    /// <summary>Without bytes nothing stays, and bytes without a tag keep no tag of earlier bytes.</summary>
    [Theory]
    [InlineData(0, Tag)]
    [InlineData(2, null, "edges.bin.part")]
    public async Task What_cannot_be_continued_leaves_no_tag(int received, string? tag, params string[] left)
    {
        WritePart([9, 9, 9, 9], "\"v0\"");
        Answer(() => File200(Whole[..received], tag, length: 10), () => Refusal(400));
        await FailAsync();
        Assert.Equal(left, FileNames);
    }

    /// <summary>A folder is in the way of the file, of its bytes so far, or of their tag.</summary>
    [Theory]
    [InlineData(Edges)]
    [InlineData(Edges + ".part")]
    [InlineData(Edges + ".part.etag")]
    public async Task A_file_that_cannot_be_written_is_an_error_that_names_it(string folder)
    {
        _ = Directory.CreateDirectory(Path.Combine(Folder, folder));
        Answer(() => File200(Whole));
        var error = await FailAsync();
        Assert.Equal("FileNotWritten", error.ErrorId);
        Assert.Contains(SavedPath, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Error><Code>AccessDenied</Code></Error>", "AccessDenied")]
    [InlineData("<Code>AccessDenied</Code>", "AccessDenied")]
    [InlineData("<Code>Access Denied</Code>", null)]
    [InlineData("<Code></Code>", null)]
    [InlineData("no XML", null)]
    [InlineData("", null)]
    public async Task Of_the_refusals_text_the_code_alone_is_shown(string body, string? code)
    {
        Answer(() => new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest) { Content = new StringContent(body) });
        var error = await FailAsync();
        Assert.Equal(code, error.ErrorCode);
        Assert.True(body.Length == 0 || !error.Message.Contains(body, StringComparison.Ordinal), error.Message);
    }

    [Fact]
    public async Task OBS_that_sends_nothing_is_timed_out_after_the_time_limit_of_the_connection()
    {
        Limit = TimeSpan.FromMilliseconds(1);
        Answer(() => new HttpResponseMessage { Content = new StreamContent(new SilentStream()) { Headers = { ContentLength = 10 } } });
        Assert.Equal(("RequestTimedOut", 5), ((await FailAsync()).ErrorId, Requests.Count));
    }

    private sealed class SilentStream : MemoryStream
    {
        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
