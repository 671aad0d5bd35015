using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Control;
using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Save-GesBackup gives a file its name only when the file is complete, also after broken connections, expired links and changed files.
/// </summary>
public class SaveBackupTests : BackupRegionTest
{
    private static readonly string[] Names = ["edges.bin", "metadata.bin", "vertices.bin"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ges-save-");

    private string Folder => Path.Combine(_root.FullName, OfFraud);

    private IReadOnlyList<JournalEntry> Downloads => [.. Server.Requests.Where(request => request.Operation == "DownloadBackupFile")];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Session.Set("id", IdOf("fraud_demo"));
        Session.Set("to", _root.FullName);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _root.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Get-GesBackup fraud_demo | Save-GesBackup -Path $to")]
    [InlineData("Save-GesBackup -BackupId 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04 -GraphId $id -Path $to")]
    [InlineData("Save-GesBackup 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04 -Path $to/sub/..")]
    [InlineData("[pscustomobject]@{ JobId = 'j'; Operation = 'CreateBackup'; "
        + "BackupId = '1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04'; GraphId = $id } | Save-GesBackup -Path $to")]
    public void The_files_lie_in_a_folder_of_the_backup_and_come_out(string command)
    {
        var result = Run(command).ShouldSucceed();
        Assert.Equal(
            Names.Select(name => Path.Combine(Folder, name)),
            result.Output.OfType<FileInfo>().Select(file => file.FullName).Order(StringComparer.Ordinal));
        AssertWhole();
        Assert.Every(Downloads, request => Assert.Null(request.CredentialsSent));
    }

    [Fact]
    public void A_second_call_keeps_what_is_whole_and_replaces_what_is_not()
    {
        Save();
        File.WriteAllText(Path.Combine(Folder, "edges.bin"), "short");
        Server.ClearRequests();
        Assert.Equal(3, Save().Output.Count);
        Assert.Equal(4, Downloads.Count);
        AssertWhole();
    }

    [Fact]
    public void A_full_disk_is_one_error_and_leaves_no_file_that_looks_whole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Only Linux has the device /dev/full, whose writes fail for lack of space.
        }

        Directory.CreateDirectory(Folder);
        File.CreateSymbolicLink(Path.Combine(Folder, "edges.bin.part"), "/dev/full");
        var result = Run("Save-GesBackup 1057a4f4-6f3a-4d0c-9f55-0c2d5a3b7e04 -GraphId $id -Path $to");
        Assert.Equal("FileNotWritten", result.ErrorId);
        Assert.False(File.Exists(Path.Combine(Folder, "edges.bin")));
    }

    [Fact]
    public void A_download_that_breaks_off_goes_on_where_it_was()
    {
        Server.Faults.Add(new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Times = 3, CutBody = new(100_000) });
        Save();
        Assert.Equal(4, Downloads.Count(request => request.Path.Contains("edges", StringComparison.Ordinal)));
        AssertWhole();
        Assert.Contains(Save("-Verbose").Verbose, line => line.Contains("is there already", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_of_two_versions_of_a_file_are_never_put_together()
    {
        Server.Faults.Add(
            new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Nth = 1, CutBody = new(100_000) },
            new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Nth = 2, ChangeFile = new() });
        Save();
        AssertWhole();
    }

    [Theory]
    [InlineData("")]
    [InlineData("W/\"weak\"")]
    public void Without_a_strong_tag_a_download_begins_anew(string tag)
    {
        Server.Faults.Add(
            new FaultRule { Operation = "DownloadBackupFile", SetHeaders = new(new Dictionary<string, string> { ["ETag"] = tag }) },
            new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Nth = 1, CutBody = new(100_000) },
            new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Nth = 2, ChangeFile = new() });
        Save();
        AssertWhole();
    }

    [Fact]
    public void A_link_whose_hour_is_over_is_replaced_by_a_fresh_one()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "DownloadBackupFile", Path = "edges", Nth = 1,
            Answer = new(403, Body: "<Error><Code>AccessDenied</Code></Error>"),
        });
        Save();
        Assert.Equal(2, Server.Requests.Count(request => request.Operation == "ShowBackupDownloadLink"));
        AssertWhole();
    }

    [Fact]
    public void A_link_that_stays_refused_is_an_error_without_the_link_and_the_other_files_are_saved()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "DownloadBackupFile", Path = "edges",
            Answer = new(
                403, Body: "<Error><Code>SignatureDoesNotMatch</Code><SignatureProvided>hidden-signature</SignatureProvided></Error>"),
        });
        var result = Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to -Verbose");
        Assert.Equal("DownloadFailed", result.ErrorId);
        Assert.Contains("SignatureDoesNotMatch", result.Error.ToString());
        Assert.Equal(2, result.Output.Count);
        Assert.Equal(["metadata.bin", "vertices.bin"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
        var shown = $"{result.Error} {result.Error.Exception} {string.Join(' ', result.Verbose)}";
        Assert.DoesNotContain("hidden-signature", shown);
        Assert.DoesNotContain("Signature=", shown);
        Assert.DoesNotContain("AccessKeyId", shown);
    }

    [Fact]
    public void What_a_killed_process_left_is_continued_when_its_tag_fits_and_dropped_when_not()
    {
        Save();
        var whole = File.ReadAllBytes(Path.Combine(Folder, "edges.bin"));
        File.Delete(Path.Combine(Folder, "edges.bin"));
        WritePart(whole[..300_000], tag: null);
        Save();
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(Folder, "edges.bin")));

        File.Delete(Path.Combine(Folder, "edges.bin"));
        WritePart(new byte[300_000], tag: "\"another\"");
        Save();
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(Folder, "edges.bin")));
        AssertWhole();
    }

    [Fact]
    public void Two_at_once_on_one_folder_do_not_mix()
    {
        _ = Directory.CreateDirectory(Folder);
        RunResult result;
        using (new FileStream(Path.Combine(Folder, "edges.bin.part"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            result = Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to");
        }

        Assert.Equal("FileInUse", result.ErrorId);
        Assert.Equal(2, result.Output.Count);
        Save();
        AssertWhole();
    }

    [Fact]
    public async Task Two_commands_on_one_folder_leave_whole_files()
    {
        using var other = new PowerShellSession().ConnectTo(Server);
        other.Set("to", _root.FullName);
        Server.Faults.Add(new FaultRule { Operation = "DownloadBackupFile", EveryNth = 2, CutBody = new(150_000) });
        var both = await Task.WhenAll(
            Task.Run(() => Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to")),
            Task.Run(() => other.Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to")));
        Assert.Every(both.SelectMany(result => result.Errors), error => Assert.StartsWith("FileInUse", error.FullyQualifiedErrorId));
        Save();
        AssertWhole();
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("/etc/x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("..\\\\x")]
    [InlineData("C:x")]
    [InlineData("x:stream")]
    [InlineData("nul")]
    [InlineData("Con.txt")]
    [InlineData("COM¹.log")]
    [InlineData("x.")]
    [InlineData("x ")]
    [InlineData("a\\u0000b")]
    [InlineData("a\\u202eb")]
    [InlineData("x.part")]
    [InlineData("METADATA.bin")]
    [InlineData("metadata.bin/x")]
    public void A_name_that_leads_elsewhere_saves_nothing(string name)
    {
        var link = new Uri(Server.Address, "/x?Signature=hidden-signature");
        Server.Faults.Add(new FaultRule
        {
            Operation = "ShowBackupDownloadLink",
            Answer = new(200, Body: $$"""
                {"bucket":"b","files":[
                 {"name":"metadata.bin","size":1,"download_link":"{{link}}"},
                 {"name":"{{name}}","size":1,"download_link":"{{link}}"}]}
                """),
        });
        var result = Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to");
        Assert.Equal("FileNameUnsafe", result.ErrorId);
        Assert.Empty(result.Output);
        Assert.Empty(_root.EnumerateFileSystemInfos());
        Assert.DoesNotContain("hidden-signature", result.Error.ToString());
    }

    [Theory]
    [InlineData("-Path ''", "InputMissing")]
    [InlineData("-Path $null", "InputMissing")]
    [InlineData("-Path Env:x", "PathInvalid")]
    [InlineData("-Path nosuchdrive:x", "PathInvalid")]
    [InlineData("-Path nosuchprovider::x", "PathInvalid")]
    [InlineData("-Path Variable::~", "PathInvalid")]
    [InlineData("-Path \"a`0b\"", "PathInvalid")]
    public void A_path_that_is_no_folder_of_files_sends_nothing(string path, string id)
    {
        Assert.Equal(id, Run($"'b1' | Save-GesBackup {path}").ErrorId);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("$to/note.txt")]
    [InlineData("$to/note.txt/sub/folder")]
    [InlineData("$to/note.txt -WhatIf")]
    public void A_file_in_the_place_of_the_folder_is_one_error_before_anything_is_sent(string path)
    {
        File.WriteAllText(Path.Combine(_root.FullName, "note.txt"), "");
        var result = Run($"'{OfFraud}', '{Newest}' | Save-GesBackup -Path {path}");
        Assert.Equal("PathInvalid", result.ErrorId);
        Assert.Contains("note.txt' is a file", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_file_in_the_place_of_a_backups_folder_is_one_error_and_the_other_backups_are_saved()
    {
        File.WriteAllText(Folder, "");
        var other = Server.Backups.Add(new BackupSpec { Id = "other", GraphId = IdOf("fraud_demo") }).Id;
        var result = Run($"'{OfFraud}', '{other}' | Save-GesBackup -Path $to");
        Assert.Equal(("PathInvalid", OfFraud), (result.ErrorId, result.Error.TargetObject));
        Assert.Equal(3, result.Output.Count);
        Assert.Single(Server.Requests, request => request.Operation == "ShowBackupDownloadLink");
    }

    [Fact]
    public void WhatIf_names_the_folder_and_makes_nothing()
    {
        Run("Get-GesBackup fraud_demo | Save-GesBackup -Path $to -WhatIf").ShouldSucceed();
        Assert.Contains(Session.Host.Shown, line => line.Contains(OfFraud, StringComparison.Ordinal));
        Assert.Empty(_root.EnumerateFileSystemInfos());
        Assert.Empty(Downloads);
    }

    [Fact]
    public async Task Ctrl_C_leaves_no_half_file_under_a_real_name_and_the_next_call_goes_on()
    {
        Server.Faults.Add(new FaultRule { Operation = "DownloadBackupFile", Path = "edges", Nth = 1, Trickle = new(1000) });
        var begun = Task.Run(async () =>
        {
            while (!File.Exists(Path.Combine(Folder, "edges.bin.part")) || !File.Exists(Path.Combine(Folder, "vertices.bin")))
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }, TestContext.Current.CancellationToken);
        await Session.RunAndStopAsync("Get-GesBackup fraud_demo | Save-GesBackup -Path $to", begun);
        Assert.False(File.Exists(Path.Combine(Folder, "edges.bin")));
        Save();
        AssertWhole();
    }

    private RunResult Save(string more = "") => Run($"Get-GesBackup fraud_demo | Save-GesBackup -Path $to {more}").ShouldSucceed();

    private void WritePart(byte[] bytes, string? tag)
    {
        File.WriteAllBytes(Path.Combine(Folder, "edges.bin.part"), bytes);
        if (tag is not null)
        {
            File.WriteAllText(Path.Combine(Folder, "edges.bin.part.etag"), tag);
        }
    }

    /// <summary>Asserts that each file has the bytes that its link now returns, and that no other file exists.</summary>
    private void AssertWhole()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        Server.Faults.Clear();
        var client = ((GesConnection)Run("Get-GesConnection").Output.Single()!).Client!;
        var links = client
            .SendAsync(new ShowBackupDownloadLink(IdOf("fraud_demo"), OfFraud), new OperationContext(default, null, _ => { }))
            .GetAwaiter().GetResult();
        Assert.Equal(Names, Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Every(links.Files, file => Assert.Equal(
            http.GetByteArrayAsync(file.Link, TestContext.Current.CancellationToken).GetAwaiter().GetResult(),
            File.ReadAllBytes(Path.Combine(Folder, file.Name))));
    }
}
