using System.Globalization;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Byte ranges of a file, with which a client continues an interrupted download.</summary>
public class DownloadRangeTests
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=100-199", 100, 100)]
    [InlineData("bytes=52000-", 52000, 441)]
    [InlineData("bytes=52000-99999999", 52000, 441)]
    [InlineData("bytes=-41", 52400, 41)]
    [InlineData("bytes=-99999999", 0, 52441)]
    public async Task A_part_is_sent_with_206_and_its_place(string range, int from, int length)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        var whole = await sim.DownloadAsync(link);

        var part = await sim.DownloadAsync(link, range);

        Assert.Equal((206, length), (part.Status, part.Bytes.Length));
        Assert.Equal(length, part.Headers.ContentLength);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{from + length - 1}/52441"),
            part.Headers.ContentRange!.ToString());
        Assert.Equal(whole.Bytes.AsSpan(from, length).ToArray(), part.Bytes);
        Assert.Equal(whole.ETag, part.ETag);
    }

    [Fact]
    public async Task A_part_behind_the_end_is_refused_with_416()
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.DownloadAsync(await sim.LinkAsync(sim.AddGraphWithBackup()), "bytes=52441-");

        Assert.Equal((416, "bytes */52441"), (reply.Status, reply.Headers.ContentRange!.ToString()));
        Assert.Contains("<Code>InvalidRange</Code>", reply.Text);
    }

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=9-3")]
    [InlineData("nonsense")]
    public async Task What_is_no_single_range_of_bytes_gives_the_whole_file(string range)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        var reply = await sim.DownloadAsync(await sim.LinkAsync(sim.AddGraphWithBackup()), range);

        Assert.Equal((200, 52441), (reply.Status, reply.Bytes.Length));
    }

    [Fact]
    public async Task A_condition_lets_a_part_through_only_while_the_file_is_the_same()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        var whole = await sim.DownloadAsync(link);
        var modified = whole.Headers.LastModified!.Value;

        Assert.Equal(206, (await sim.DownloadAsync(link, "bytes=5-", whole.ETag)).Status);
        Assert.Equal(206, (await sim.DownloadAsync(link, "bytes=5-", modified.ToString("r"))).Status);
        Assert.Equal(200, (await sim.DownloadAsync(link, "bytes=5-", "\"other\"")).Status);
        Assert.Equal(200, (await sim.DownloadAsync(link, "bytes=5-", "W/" + whole.ETag)).Status);
        Assert.Equal(200, (await sim.DownloadAsync(link, "bytes=5-", modified.AddSeconds(1).ToString("r"))).Status);
        Assert.Equal(412, (await sim.DownloadAsync(link, "bytes=5-", headers: ("If-Match", "\"other\""))).Status);
        Assert.Equal(206, (await sim.DownloadAsync(link, "bytes=5-", headers: ("If-Match", whole.ETag!))).Status);
    }
}
