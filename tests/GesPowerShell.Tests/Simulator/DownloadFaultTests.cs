using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Faults of downloads.</summary>
public class DownloadFaultTests
{
    [Fact]
    public async Task A_download_breaks_off_after_so_many_bytes_and_goes_on_with_the_rest()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        await sim.AddFaultsAsync("""{"operation":"DownloadBackupFile","nth":1,"cutBody":{"bytes":1000}}""");

        var (text, _) = await sim.RawAsync(HttpMethod.Get, link.PathAndQuery, credentials: false);
        var rest = await sim.DownloadAsync(link, "bytes=1000-");

        var begun = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.Equal(1000, begun.Length);
        Assert.Contains("Content-Length: 52441\r\n", text);
        byte[] joined = [.. begun.Select(c => (byte)c), .. rest.Bytes];
        Assert.Equal((await sim.DownloadAsync(link)).Bytes, joined);
    }

    [Fact]
    public async Task A_file_that_changes_between_two_parts_gives_the_whole_new_file_to_a_careful_client()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        await sim.AddFaultsAsync("""{"operation":"DownloadBackupFile","nth":2,"changeFile":{}}""");
        var before = await sim.DownloadAsync(link);

        var after = await sim.DownloadAsync(link, "bytes=1000-", before.ETag);

        Assert.Equal((200, before.Bytes.Length), (after.Status, after.Bytes.Length));
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.NotEqual(before.Bytes, after.Bytes);
        Assert.NotEqual(before.Headers.LastModified, after.Headers.LastModified);
        Assert.Equal(after.Bytes, (await sim.DownloadAsync(link)).Bytes);
    }

    [Fact]
    public async Task A_change_of_the_file_acts_on_downloads_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        await sim.AddFaultsAsync("""{"changeFile":{}}""");

        await sim.GesAsync("");

        Assert.Equal(0, sim.Server.Faults.All[0].Seen);
    }

    [Theory]
    [InlineData("\\\"wrong\\\"", "\"wrong\"")]
    [InlineData("W/\\\"weak\\\"", "W/\"weak\"")]
    [InlineData("", null)]
    public async Task An_entity_tag_is_wrong_weak_or_missing(string sent, string? expected)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        await sim.AddFaultsAsync($$"""{"operation":"DownloadBackupFile","setHeaders":{"headers":{"ETag":"{{sent}}"} } }""");

        var reply = await sim.DownloadAsync(link, "bytes=0-9");

        Assert.Equal((206, expected, 10), (reply.Status, reply.ETag, reply.Bytes.Length));
        Assert.Equal("setHeaders", sim.Server.Requests[^1].Fault);
    }

    [Fact]
    public async Task A_link_is_refused_before_its_time()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        await sim.AddFaultsAsync(
            """{"operation":"DownloadBackupFile","times":1,"answer":{"status":403,"body":"<Error><Code>AccessDenied</Code></Error>"}}""");

        Assert.Equal(403, (await sim.DownloadAsync(link)).Status);
        Assert.Equal(200, (await sim.DownloadAsync(link)).Status);
    }

    [Fact]
    public async Task A_slow_download_comes_at_so_many_bytes_a_second()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());
        sim.Server.Faults.Add(new FaultRule { Operation = "DownloadBackupFile", Nth = 1, Trickle = new(10_000) });

        var reading = sim.DownloadAsync(link);
        var seconds = 0;
        while (!reading.IsCompleted)
        {
            await Task.Delay(1, SimulatorFixture.Cancellation);
            sim.Time.Advance(TimeSpan.FromSeconds(1));
            seconds++;
        }

        Assert.Equal((await sim.DownloadAsync(link)).Bytes, (await reading).Bytes);
        Assert.True(seconds >= 6, $"52441 bytes came in {seconds} seconds");
    }

    [Theory]
    [InlineData("""{"trickle":{"bytesPerSecond":0}}""", "Rule 1: trickle.bytesPerSecond: give a number from 1.")]
    [InlineData("""{"setHeaders":{}}""", "Rule 1: setHeaders.headers: give at least one.")]
    [InlineData(
        """{"setHeaders":{"headers":{"Content-Length":"5"}}}""",
        "Rule 1: setHeaders.headers: Content-Length follows from the body.")]
    [InlineData("""{"setHeaders":{"headers":{"Date":""}}}""", "Rule 1: setHeaders.headers: Date is always sent; give another one.")]
    public async Task A_rule_for_downloads_with_a_mistake_is_refused(string rule, string problem)
    {
        await using var sim = await SimulatorFixture.StartAsync();

        Assert.Equal(problem, (await sim.AddFaultsAsync(rule)).Body.GetProperty("error").GetString());
    }
}
