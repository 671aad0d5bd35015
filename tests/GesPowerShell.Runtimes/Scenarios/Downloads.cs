using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>Downloads of the files of backups.</summary>
internal static class Downloads
{
    public static Task A_backup_is_made_and_downloaded_whole(ScenarioRegion region) => DownloadAsync(region, "graph_0017", "[]");

    public static Task A_download_that_breaks_off_goes_on(ScenarioRegion region) =>
        DownloadAsync(region, "graph_0018", """[{"operation":"DownloadBackupFile","nth":2,"cutBody":{"bytes":1000}}]""");

    private static async Task DownloadAsync(ScenarioRegion region, string name, string faults)
    {
        using var client = region.Connect();
        var graph = await client.GraphAsync(name);
        var backup = (await client.SucceedAsync(new CreateBackup(graph.Id, name))).BackupId!;
        await region.AddFaultsAsync(faults);
        var link = await client.SendAsync(new ShowBackupDownloadLink(graph.Id, backup), Recorder.NoContext);
        var folder = Path.Combine(Path.GetTempPath(), "ges-runtimes-" + Guid.NewGuid());
        try
        {
            var recorder = new Recorder();
            await client.DownloadAsync(new ShowBackupDownloadLink(graph.Id, backup), folder, 2, recorder, recorder.Context());
            Check.Equal(null, recorder.Errors.FirstOrDefault()?.ToString());
            Check.Equal(link.Files.Count, recorder.Files.Count);
            foreach (var file in link.Files)
            {
                using var http = new HttpClient();
                var whole = await http.GetByteArrayAsync(file.Link);
                var saved = recorder.Files.Single(path => Path.GetFileName(path) == Path.GetFileName(file.Name));
                Check.True(whole.SequenceEqual(File.ReadAllBytes(saved)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
