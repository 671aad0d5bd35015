using System.Management.Automation;
using GesPowerShell.Backups;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Tests.Backups;

/// <summary>The progress bars of a download: one for the backup, and one for each file that is being downloaded.</summary>
public sealed class DownloadProgressTests
{
    private const long Megabyte = 1024 * 1024;

    private readonly List<ProgressRecord> _drawn = [];
    private readonly List<string> _passed = [];
    private TimeSpan _elapsed;

    [Fact]
    public void Files_have_a_bar_each_until_they_are_whole_and_the_first_bar_counts_them()
    {
        Draw(progress =>
        {
            progress.Progress("edges.bin", 1 * Megabyte, 4 * Megabyte);
            progress.Progress("vertices.bin", 0, 4 * Megabyte);
            progress.Progress("edges.bin", 4 * Megabyte, 4 * Megabyte);
        });
        Assert.Equal(
            [
                "Save-GesBackup: 0 of 1 done, 00:00:00, edges.bin: 25% of 4 MB (25)",
                "Save-GesBackup: 0 of 2 done, 00:00:01, edges.bin: 25% of 4 MB (12)",
                "edges.bin: 25% of 4 MB (-1)",
                "vertices.bin: 0% of 4 MB (-1)",
                "Save-GesBackup: 1 of 2 done, 00:00:02, vertices.bin: 0% of 4 MB (50)",
                "edges.bin: 25% of 4 MB (-1) gone",
            ],
            _drawn.Select(Text));
        Assert.Single(_drawn.Where(bar => bar.Activity == "edges.bin").Select(bar => bar.ActivityId).Distinct());
    }

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(3, 3, 100)]
    public void The_percentage_is_that_of_the_bytes_and_an_empty_file_is_whole(long done, long total, int percent)
    {
        Draw(progress => progress.Progress("edges.bin", done, total));
        Assert.Equal(percent, _drawn[0].PercentComplete);
    }

    [Fact]
    public void Files_and_errors_are_passed_on_also_where_no_bar_is_shown()
    {
        using var dispatcher = new PipelineThreadDispatcher();
        var progress = new DownloadProgress(
            dispatcher, null, path => _passed.Add($"{path} {Environment.CurrentManagedThreadId}"), error => _passed.Add(error.ErrorId));
        dispatcher.Run(() => Task.Run(() =>
        {
            progress.Progress("edges.bin", 1, 2);
            progress.Saved("edges.bin");
            progress.Failed(GesErrors.NotConnected());
        }));
        Assert.Equal([$"edges.bin {Environment.CurrentManagedThreadId}", "NotConnected"], _passed);
    }

    private void Draw(Action<DownloadProgress> act)
    {
        using var dispatcher = new PipelineThreadDispatcher();
        var progress = new DownloadProgress(dispatcher, new ProgressBars("Save-GesBackup", Add, () => _elapsed), _ => { }, _ => { });
        dispatcher.Run(() =>
        {
            act(progress);
            return Task.CompletedTask;
        });
    }

    private void Add(ProgressRecord record)
    {
        _drawn.Add(record);
        if (record.ParentActivityId < 0)
        {
            _elapsed += TimeSpan.FromSeconds(1);
        }
    }

    private static string Text(ProgressRecord record) => $"{record.Activity}: {record.StatusDescription} ({record.PercentComplete})"
        + (record.RecordType == ProgressRecordType.Completed ? " gone" : "");
}
