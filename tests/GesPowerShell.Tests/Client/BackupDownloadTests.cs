namespace GesPowerShell.Tests.Client;

/// <summary>Download links of the files of a backup.</summary>
public class BackupDownloadTests
{
    private const string Secret = "hidden-signature";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_file_has_its_link_for_an_hour()
    {
        await using var service = FakeService.Answering(200, $$"""
            {"bucket":"b","files":[
             {"name":"part-0","size":12,"download_link":"https://b.obs.example.com/part-0?Signature={{Secret}}",
              "link_expired_time":"2026-01-05T08:00:00Z"},
             {"name":"part-1","size":"13","download_link":"https://b.obs.example.com/part-1",
              "link_expired_time":"2026-01-05T16:00:00+0800"}]}
            """);
        using var client = Clients.For(service);
        var log = new CallLog();
        var download = await client.SendAsync(new ShowBackupDownloadLink("g", "b&1"), log.Context(Ended));
        Assert.Equal($"/v2/{Clients.ProjectId}/graphs/g/backup-files?backup_id=b%261", service.Requests.Single().Target);
        Assert.Equal(("b", "part-0", 12L), (download.Bucket, download.Files[0].Name, download.Files[0].SizeKB));
        Assert.Equal(("part-1", 13L), (download.Files[1].Name, download.Files[1].SizeKB));
        Assert.Equal($"https://b.obs.example.com/part-0?Signature={Secret}", download.Files[0].Link.AbsoluteUri);
        Assert.Every(download.Files, file => Assert.Equal(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero), file.ExpiresAt));
        Assert.DoesNotContain(
            Secret, $"{download} {string.Join(" ", download.Files)} {string.Join(" ", log.Verbose)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"bucket":"b","files":null}""")]
    [InlineData("""{"files":["x"]}""")]
    [InlineData("""{"files":[{"name":"a","download_link":"hidden-signature"}]}""")]
    [InlineData("""{"files":[{"name":"a","download_link":"file:///hidden-signature"}]}""")]
    [InlineData("""{"files":[{"name":"a","size":1}]}""")]
    [InlineData(
        """{"files":[{"name":"a","download_link":"https://o/a?hidden-signature"},{"download_link":"https://o/b?hidden-signature"}]}""")]
    [InlineData("""{"files":[{"name":"a","download_link":"https://o/a?hidden-signature"}""")]
    public async Task An_answer_without_the_links_is_no_answer_and_its_error_shows_none_of_it(string body)
    {
        await using var service = FakeService.Answering(200, body);
        using var client = Clients.For(service);
        var log = new CallLog();
        var error = await Assert.ThrowsAsync<GesException>(
            () => client.SendAsync(new ShowBackupDownloadLink("g", "b"), log.Context(Ended)));
        Assert.Equal("InvalidAnswer", error.ErrorId);
        Assert.DoesNotContain(Secret, $"{error} {error.InnerException} {string.Join(" ", log.Verbose)}", StringComparison.Ordinal);
    }

    /// <summary>Public properties are shown in output, and a download link is a secret.</summary>
    [Fact]
    public void Links_are_on_no_public_type() => Assert.DoesNotContain(
        typeof(GesBackup).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.DeclaringType == type)),
        property => property.Name.Contains("Link", StringComparison.Ordinal) || property.PropertyType == typeof(GesBackupFile));
}
