using System.Xml.Linq;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Download links of the files of a backup: ShowBackupDownloadLink of the GES V2 API.</summary>
public class DownloadLinkTests
{
    [Fact]
    public async Task A_backup_has_several_files_with_links_to_the_simulator_that_live_an_hour()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup();

        var reply = await sim.LinksAsync(id);

        Assert.Equal("ges-backup-cn-north-4", reply.Body.GetProperty("bucket").GetString());
        var files = reply.Body.GetProperty("files").EnumerateArray().ToArray();
        Assert.Equal(3, files.Length);
        Assert.Every(files, file => Assert.Equal("2026-03-04T06:06:07Z", file.GetProperty("link_expired_time").GetString()));
        Assert.Every(files, file => Assert.Equal(sim.Server.Address.Authority, DownloadFixture.LinkOf(file).Authority));
        var total = 0;
        foreach (var file in files)
        {
            var download = await sim.DownloadAsync(DownloadFixture.LinkOf(file));
            total += download.Bytes.Length;
            Assert.Equal((200, "application/octet-stream"), (download.Status, download.Headers.ContentType!.MediaType));
            Assert.Equal(download.Bytes.Length, download.Headers.ContentLength);
            Assert.Equal((download.Bytes.Length + 1023) / 1024, file.GetProperty("size").GetInt32());
        }

        Assert.Equal(1024 * 1024, total);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(840, 4)]
    public async Task The_files_have_the_size_of_the_backup_up_to_a_limit(int backup, int files)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup(size: backup);

        var links = (await sim.LinksAsync(id)).Body.GetProperty("files").EnumerateArray().Select(DownloadFixture.LinkOf).ToArray();

        var sizes = await Task.WhenAll(links.Select(async link => (await sim.DownloadAsync(link)).Bytes.Length));
        Assert.Equal(files * 1024 * 1024, sizes.Sum());
    }

    [Fact]
    public async Task The_bytes_are_the_same_in_every_process_and_differ_between_files()
    {
        await using var one = await SimulatorFixture.StartAsync();
        await using var other = await SimulatorFixture.StartAsync();
        var (here, there) = (one.AddGraphWithBackup(), other.AddGraphWithBackup());

        var first = await one.DownloadAsync(await one.LinkAsync(here));
        var again = await other.DownloadAsync(await other.LinkAsync(there));
        var second = await one.DownloadAsync(DownloadFixture.LinkOf((await one.LinksAsync(here)).Body.GetProperty("files")[1]));

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal(first.ETag, again.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.True(first.Bytes.Distinct().Count() > 200);
    }

    [Fact]
    public async Task A_link_is_refused_in_the_form_of_OBS_when_its_hour_is_over_and_a_fresh_one_works()
    {
        await using var sim = await SimulatorFixture.StartAsync(timeScale: 60);
        var id = sim.AddGraphWithBackup();
        var link = await sim.LinkAsync(id);
        sim.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(200, (await sim.DownloadAsync(link)).Status);

        sim.Time.Advance(TimeSpan.FromSeconds(1));
        var late = await sim.DownloadAsync(link);

        Assert.Equal((403, "application/xml"), (late.Status, late.Headers.ContentType!.MediaType));
        var error = XDocument.Parse(late.Text).Root!;
        Assert.Equal(
            ("Error", "AccessDenied", "Request has expired"),
            (error.Name.LocalName, (string?)error.Element("Code"), (string?)error.Element("Message")));
        Assert.Equal(200, (await sim.DownloadAsync(await sim.LinkAsync(id))).Status);
    }

    [Theory]
    [InlineData("Signature=", "Signature=A", 403, "SignatureDoesNotMatch")]
    [InlineData("Expires=1", "Expires=2", 403, "SignatureDoesNotMatch")]
    [InlineData("metadata.bin", "edges.bin", 403, "SignatureDoesNotMatch")]
    [InlineData("Signature=", "Signed=", 403, "AccessDenied")]
    [InlineData("Expires=", "Ends=", 403, "AccessDenied")]
    public async Task A_link_that_was_changed_is_refused(string part, string other, int status, string code)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());

        var changed = await sim.DownloadAsync(new Uri(link.AbsoluteUri.Replace(part, other, StringComparison.Ordinal)));

        Assert.Equal((status, code), (changed.Status, (string?)XDocument.Parse(changed.Text).Root!.Element("Code")));
    }

    [Fact]
    public async Task A_link_is_for_GET_alone()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());

        Assert.Equal(403, (await sim.DownloadAsync(link, method: HttpMethod.Head)).Status);
        Assert.Equal(403, (await sim.DownloadAsync(link, method: HttpMethod.Delete)).Status);
    }

    [Theory]
    [InlineData("X-Auth-Token", "t")]
    [InlineData("X-Security-Token", "t")]
    [InlineData("Authorization", "SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=c")]
    public async Task Credentials_of_GES_that_come_to_a_link_are_refused_and_journalled(string header, string value)
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var link = await sim.LinkAsync(sim.AddGraphWithBackup());

        var refused = await sim.DownloadAsync(link, headers: (header, value));
        await sim.DownloadAsync(link);

        Assert.Equal((400, "InvalidArgument"), (refused.Status, (string?)XDocument.Parse(refused.Text).Root!.Element("Code")));
        var entries = sim.Server.Requests;
        Assert.Equal(["ShowBackupDownloadLink", "DownloadBackupFile", "DownloadBackupFile"], entries.Select(entry => entry.Operation));
        Assert.Equal([null, header, null], entries.Select(entry => entry.CredentialsSent));
    }

    [Fact]
    public async Task A_file_goes_with_its_backup()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup();
        var link = await sim.LinkAsync(id);

        await sim.SendAsync(sim.Sign(HttpMethod.Delete, $"{sim.Graphs}/{id}/backups/{DownloadFixture.Backup}"));

        var gone = await sim.DownloadAsync(link);
        Assert.Equal((404, "NoSuchKey"), (gone.Status, (string?)XDocument.Parse(gone.Text).Root!.Element("Code")));
    }

    [Fact]
    public async Task Links_are_given_for_successful_backups_of_the_graph()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup();
        sim.Server.Backups.Add(new BackupSpec { Id = "failed", GraphId = id, Status = BackupCode.Failed });
        sim.Server.Backups.Add(new BackupSpec { Id = "now", GraphId = id, Status = BackupCode.BackingUp });

        Assert.Equal("GES.7040", (await sim.LinksAsync(id, "failed")).ErrorCode);
        Assert.Equal("GES.7002", (await sim.LinksAsync(id, "now")).ErrorCode);
        Assert.Equal("GES.7024", (await sim.LinksAsync(id, "none")).ErrorCode);
        Assert.Equal("GES.7024", (await sim.LinksAsync("other")).ErrorCode);
        Assert.Equal("GES.7049", (await sim.GesAsync($"/{id}/backup-files")).ErrorCode);
    }

    [Fact]
    public async Task Engines_before_2_4_3_give_no_links()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup(version: "2.4.2");

        Assert.Equal("GES.7009", (await sim.LinksAsync(id)).ErrorCode);
        sim.Server.Graphs.Change(id, graph => graph with { DataStoreVersion = "2.4.3" });
        Assert.Null((await sim.LinksAsync(id)).ErrorCode);
    }

    [Fact]
    public async Task A_backup_that_outlives_its_graph_has_links_too()
    {
        await using var sim = await SimulatorFixture.StartAsync();
        var id = sim.AddGraphWithBackup();
        await sim.SendAsync(sim.Sign(HttpMethod.Delete, $"{sim.Graphs}/{id}?keep_backup=true"));
        sim.Time.Advance(OperationTimes.Delete);

        Assert.Equal("GES.7000", (await sim.GesAsync("/" + id)).ErrorCode);
        Assert.Equal(200, (await sim.DownloadAsync(await sim.LinkAsync(id))).Status);
    }
}
