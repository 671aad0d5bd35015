namespace GesPowerShell.Tests.Downloads;

/// <summary>The download of the files of one backup, and their links.</summary>
public class BackupDownloaderTests : DownloadTest
{
    [Fact]
    public async Task Each_file_has_its_own_progress_and_result()
    {
        Links = _ => [Link("a", "a"), Link("b/c", "c"), Link("d", "d")];
        Obs = request => request.RequestUri!.AbsolutePath == "/d" ? Refusal(400) : File200(Whole[..2]);
        await RunAsync();
        Assert.Equal([Path.Combine(Folder, "a"), Path.Combine(Folder, "b", "c")], Seen.Saved);
        Assert.Equal(["a 0/2", "a 2/2", "b/c 0/2", "b/c 2/2"], Seen.Shown);
        Assert.Equal("DownloadFailed", Assert.Single(Seen.Failed).ErrorId);
    }

    [Fact]
    public async Task Refused_links_of_several_files_are_requested_again_once_for_all_of_them()
    {
        Links = request => [Link("a", $"a?{request}"), Link("b", $"b?{request}")];
        Obs = request =>
        {
            lock (Requests)
            {
                Requests.Add(request.RequestUri!.PathAndQuery);
            }

            return request.RequestUri!.Query == "?1" ? Refusal(403) : File200(Whole);
        };
        await RunAsync(filesAtOnce: 2);
        Assert.Equal(2, LinkRequests);
        Assert.Equal(2, Seen.Saved.Count);
        Assert.Superset(new HashSet<string> { "/a?2", "/b?2" }, Requests.ToHashSet());
    }

    /// <summary>The second of two refused files finds the fresh links of the first.</summary>
    [Fact]
    public async Task Links_that_were_refused_to_two_files_at_the_same_time_are_requested_again_once()
    {
        Links = request => [Link("a", $"a?{request}"), Link("b", $"b?{request}")];
        var refusals = 0;
        var bothAreRefused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        SlowObs = async request =>
        {
            if (request.RequestUri!.Query != "?1")
            {
                return File200(Whole);
            }

            if (Interlocked.Increment(ref refusals) == 2)
            {
                bothAreRefused.SetResult();
            }

            await bothAreRefused.Task;
            return Refusal(403);
        };
        await RunAsync(filesAtOnce: 2);
        Assert.Equal((2, 2), (LinkRequests, Seen.Saved.Count));
    }

    /// <summary>The error is an exception after Ctrl+C, and none after the early end of the pipeline.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_download_that_is_ended_begins_no_further_file_and_reports_no_error(bool byCtrlC)
    {
        Links = _ => [Link("a", "a"), Link("b", "b")];
        Obs = request =>
        {
            Requests.Add(request.RequestUri!.AbsolutePath);
            (byCtrlC ? Cancel : Drain).Cancel();
            throw new HttpRequestException("The request was cancelled.");
        };
        Assert.Equal(byCtrlC, await Record.ExceptionAsync(() => RunAsync()) is OperationCanceledException);
        Assert.Equal(["/a"], Requests);
        Assert.Empty(Seen.Failed);
        Assert.Empty(Seen.Saved);
    }

    /// <summary>Ranges count the original bytes.</summary>
    [Fact]
    public async Task Files_are_requested_uncompressed()
    {
        Answer(() => File200(Whole));
        await SaveAsync();
        Assert.Equal(System.Net.DecompressionMethods.None, Options!.Compression);
    }

    [Fact]
    public async Task A_file_that_fresh_links_lack_is_said_to_be_gone()
    {
        Links = request => request == 1 ? [Link(Edges, Edges)] : [Link("other", "other")];
        Answer(() => Refusal(403));
        Assert.Contains("gives no link to 'edges.bin' of backup 'b' any more", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://obs.example/edges.bin", false)]
    [InlineData("ftp://obs.example/edges.bin", false)]
    [InlineData("http://127.0.0.1/edges.bin", true)]
    [InlineData("https://obs.example/edges.bin", true)]
    public async Task A_link_without_TLS_is_never_used_but_for_this_machine(string link, bool isUsed)
    {
        Links = _ => [new GesBackupFile { Name = Edges, Link = new Uri(link) }];
        Answer(() => File200(Whole));
        await RunAsync();
        Assert.Equal(isUsed ? 1 : 0, Requests.Count);
        Assert.Equal(isUsed ? null : "InvalidAnswer", Seen.Failed.FirstOrDefault()?.ErrorId);
    }

    /// <summary>Refused credentials concern all files, so no further download is begun.</summary>
    [Fact]
    public async Task Refused_credentials_end_the_whole_download()
    {
        Links = request => request == 1
            ? [Link("a", "a"), Link("b", "b")]
            : throw new GesException("CredentialsRefused", GesErrorKind.AuthenticationError, "401", "") { HttpStatus = 401 };
        Answer(() => Refusal(403));
        Assert.Equal("CredentialsRefused", (await Assert.ThrowsAsync<GesException>(() => RunAsync())).ErrorId);
        Assert.Empty(Seen.Failed);
        Assert.Single(Requests);
        Assert.Equal(2, LinkRequests);
    }

    private static GesBackupFile Link(string name, string path) => new() { Name = name, Link = new Uri($"https://obs.example/{path}") };
}
