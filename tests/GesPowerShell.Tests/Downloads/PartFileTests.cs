using GesPowerShell.Client.Downloads;

namespace GesPowerShell.Tests.Downloads;

/// <summary>The files of a download that another command continues.</summary>
public sealed class PartFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ges-part-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Only an empty file is deleted at the end, and this one has its final name already.</summary>
    [Fact]
    public void The_end_of_a_complete_download_deletes_nothing_of_the_next_one()
    {
        var path = Path.Combine(_folder.FullName, "empty.bin");
        var first = PartFile.Open(path);
        first.Complete();
        using var second = PartFile.Open(path);
        second.Restart("\"v1\"");
        first.Dispose();
        Assert.True(File.Exists(path + ".part"));
        Assert.True(File.Exists(path + ".part.etag"));
    }
}
