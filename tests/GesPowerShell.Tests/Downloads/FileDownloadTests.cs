using System.Net.Http.Headers;

namespace GesPowerShell.Tests.Downloads;

/// <summary>The bytes that are requested, kept and shown.</summary>
public class FileDownloadTests : DownloadTest
{
    [Fact]
    public async Task A_new_file_is_requested_as_a_whole_and_its_progress_begins_with_nothing_and_ends_with_all()
    {
        Answer(() => File200(Whole));
        await SaveAsync();
        Assert.Equal([""], Requests);
        Assert.Equal(["edges.bin 0/10", "edges.bin 10/10"], Seen.Shown);
        Assert.Equal((1, 0), (LinkRequests, Waits.Count));
    }

    [Fact]
    public async Task A_download_that_broke_off_is_continued_at_once_with_the_tag_of_its_bytes()
    {
        Answer(() => File200(Whole[..4], length: 10), () => Part206(Range(4, 9, 10), Whole[4..]));
        await SaveAsync();
        Assert.Equal(["", "bytes=4- \"v1\""], Requests);
        Assert.Equal(["edges.bin 0/10", "edges.bin 4/10", "edges.bin 4/10", "edges.bin 10/10"], Seen.Shown);
        Assert.Empty(Waits);
    }

    [Fact]
    public async Task Verbose_says_range_status_and_time_of_each_request()
    {
        Answer(() => File200(Whole[..4], length: 10), () => Refusal(503), () => Part206(Range(4, 9, 10), Whole[4..]));
        await SaveAsync();
        Assert.Collection(
            Verbose.Where(line => line.StartsWith("GET", StringComparison.Ordinal)),
            line => Assert.Matches(@"^GET edges\.bin -> 200 in \d+ ms$", line),
            line => Assert.Matches(@"^GET edges\.bin \(bytes=4-\) -> 503 in \d+ ms$", line),
            line => Assert.Matches(@"^GET edges\.bin \(bytes=4-\) -> 206 in \d+ ms$", line));
    }

    /// <summary>Each part of the answer is written while the next one is read.</summary>
    [Fact]
    public async Task A_file_of_many_buffers_is_saved_byte_for_byte()
    {
        var large = new byte[(1 << 20) + 7];
        new Random(1).NextBytes(large);
        Answer(() => File200(large));
        await SaveAsync(large);
    }

    [Fact]
    public async Task The_text_of_a_refusal_is_not_appended_to_the_part()
    {
        WritePart(Whole[..4], Tag);
        Answer(() => Refusal(503, "SlowDown"), () => Part206(Range(4, 9, 10), Whole[4..]));
        await SaveAsync();
    }

    /// <summary>HTTP permits If-Range only with Range.</summary>
    [Fact]
    public async Task A_download_that_broke_off_before_its_first_byte_sends_no_condition()
    {
        Answer(() => File200([], length: 10), () => File200(Whole));
        await SaveAsync();
        Assert.Equal(["", ""], Requests);
    }

    [Fact]
    public async Task A_part_beside_the_whole_file_is_deleted()
    {
        WritePart(Whole[..4], Tag);
        await File.WriteAllBytesAsync(SavedPath, Whole, TestContext.Current.CancellationToken);
        Answer(() => Part206(Range(0, 0, 10), Whole[..1]));
        await SaveAsync();
        Assert.Contains($"'{SavedPath}' is there already, with the size that it has in OBS.", Verbose);
    }

    [Fact]
    public async Task A_part_that_was_left_is_continued_even_when_it_is_one_byte()
    {
        WritePart(Whole[..1], Tag);
        Answer(() => Part206(Range(1, 9, 10), Whole[1..]));
        await SaveAsync();
        Assert.Equal(["bytes=1- \"v1\""], Requests);
        Assert.Equal("edges.bin 1/10", Seen.Shown[0]);
    }

    public static TheoryData<int, string?> UnfitTags => new()
    {
        { 4, null },
        { 4, "v1" },
        { 4, "\"v 1\"" },
        { 4, "\"v1\"\n" },
        { 4, "\"\"" },
        { 4, "W/\"v1\"" },
        { 4, "\"" + new string('x', 1022) + "\"" },
        { 0, Tag },
    };

    [Theory]
    [MemberData(nameof(UnfitTags))]
    public async Task A_part_without_a_usable_tag_or_without_a_byte_begins_again(int length, string? tag)
    {
        WritePart(new byte[length], tag);
        Answer(() => File200(Whole));
        await SaveAsync();
        Assert.Equal([""], Requests);
    }

    [Fact]
    public async Task A_long_tag_is_a_tag()
    {
        var tag = "\"" + new string('x', 1021) + "\"";
        WritePart(Whole[..4], tag);
        Answer(() => Part206(Range(4, 9, 10), Whole[4..], tag));
        await SaveAsync();
        Assert.Equal([$"bytes=4- {tag}"], Requests);
    }

    [Fact]
    public async Task A_part_that_has_every_byte_is_the_file()
    {
        WritePart(Whole, Tag);
        Answer(() => NoRange416(10));
        await SaveAsync();
        Assert.Equal(["bytes=10- \"v1\""], Requests);
    }

    public static TheoryData<string> ForeignAnswers => ["too long", "from elsewhere", "without range", "without length", "another tag"];

    /// <summary>None of these answers may be appended to the existing bytes.</summary>
    [Theory]
    [MemberData(nameof(ForeignAnswers))]
    public async Task An_answer_that_does_not_continue_the_part_begins_again(string answer)
    {
        WritePart([9, 9, 9, 9], Tag);
        Answer(
            () => answer switch
            {
                "too long" => NoRange416(3),
                "from elsewhere" => Part206(Range(3, 9, 10), Whole[3..]),
                "without range" => Part206(null, Whole[4..]),
                "without length" => Part206(new ContentRangeHeaderValue(4, 9), Whole[4..]),
                _ => Part206(Range(4, 9, 10), Whole[4..], "\"v2\""),
            },
            () => File200(Whole));
        await SaveAsync();
        Assert.Equal(["bytes=4- \"v1\"", ""], Requests);
    }

    [Fact]
    public async Task Another_version_of_the_file_takes_the_place_of_the_part()
    {
        WritePart([9, 9, 9, 9], Tag);
        Answer(() => File200(Whole[..5], "\"v2\"", length: 10), () => Part206(Range(5, 9, 10), Whole[5..], "\"v2\""));
        await SaveAsync();
        Assert.Equal(["bytes=4- \"v1\"", "bytes=5- \"v2\""], Requests);
    }

    [Fact]
    public async Task A_range_without_a_tag_is_of_the_file_that_was_asked_for()
    {
        WritePart(Whole[..4], Tag);
        Answer(() => Part206(Range(4, 9, 10), Whole[4..], tag: null));
        await SaveAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"v1\"")]
    public async Task A_download_without_a_strong_tag_begins_again_when_it_breaks_off(string? tag)
    {
        Answer(() => File200([9, 9, 9, 9], tag, length: 10), () => File200(Whole, tag));
        await SaveAsync();
        Assert.Equal(["", ""], Requests);
    }

    [Fact]
    public async Task A_file_of_unknown_length_is_not_saved()
    {
        Answer(() => new HttpResponseMessage { Content = new StreamContent(new EndlessStream(Whole)) });
        Assert.Equal("InvalidAnswer", (await FailAsync()).ErrorId);
        Assert.Empty(FileNames);
    }

    /// <summary>Some servers answer the request for a range with the whole file, and an empty file has no range.</summary>
    [Theory]
    [InlineData(10, 206, 10, true)]
    [InlineData(10, 206, 11, false)]
    [InlineData(10, 206, 9, false)]
    [InlineData(10, 200, 10, true)]
    [InlineData(10, 200, 11, false)]
    [InlineData(0, 416, 0, true)]
    [InlineData(8, 416, 0, false)]
    public async Task A_file_that_is_there_is_kept_when_it_has_the_size_of_the_one_in_OBS(int here, int status, int inObs, bool isKept)
    {
        _ = Directory.CreateDirectory(Folder);
        var old = Enumerable.Repeat((byte)9, here).ToArray();
        await File.WriteAllBytesAsync(SavedPath, old, TestContext.Current.CancellationToken);
        Answer(
            () => status switch
            {
                206 => Part206(Range(0, 0, inObs), Whole[..1]),
                200 => File200(new byte[inObs]),
                _ => NoRange416(inObs),
            },
            () => File200(Whole));
        await SaveAsync(isKept ? old : Whole);
        Assert.Equal(isKept ? ["bytes=0-0"] : ["bytes=0-0", ""], Requests);
        Assert.Equal(isKept, Verbose.Exists(line => line.Contains("is there already", StringComparison.Ordinal)));
    }

    private static ContentRangeHeaderValue Range(long from, long to, long length) => new(from, to, length);

    /// <summary>A stream without a length.</summary>
    private sealed class EndlessStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
