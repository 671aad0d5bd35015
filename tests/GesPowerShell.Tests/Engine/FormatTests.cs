using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace GesPowerShell.Tests.Engine;

/// <summary>The output of formatted objects, on a terminal of 120 columns unless a test sets another width.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    private readonly GesConnection _connection = ShownObjects.Connection();

    public void Dispose()
    {
        _connection.Close();
        _session.Dispose();
    }

    [Fact]
    public void A_table_of_graphs_fits_and_cuts_nothing()
    {
        var lines = Show("$input", FormatSamples.Graph);
        Assert.Equal(["Name", "Status", "Edition", "Size", "Version", "Created", "Id"], Words(lines[0]));
        Assert.Equal(
            ["a_graph_of_20_letter", "Running", "InMemory", "10M", "2.4.6", "2026-05-17", "09:30", FormatSamples.Id],
            Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public void A_table_of_jobs_fits_and_cuts_nothing()
    {
        Assert.Equal(45, FormatSamples.JobId.Length);
        var lines = Show("$input", FormatSamples.Job);
        Assert.Equal(["Graph", "Operation", "Status", "Began", "Duration", "JobId"], Words(lines[0]));
        Assert.Equal(
            ["a_graph_of_20_letter", "Restart", "PartiallyFailed", "05-17", "09:30:05", "01:01:02", FormatSamples.JobId],
            Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public void A_table_of_backups_fits_and_cuts_nothing()
    {
        var lines = Show("$input", FormatSamples.Backup);
        Assert.Equal(["Graph", "Method", "Status", "Started", "Size", "BackupId"], Words(lines[0]));
        Assert.Equal(
            ["a_graph_of_20_letter", "Manual", "BackingUp", "2026-05-17", "09:30", "1023.9", "MB", FormatSamples.Id],
            Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public void Tables_of_metadata_scenes_quotas_and_projects_fit_and_cut_nothing()
    {
        Check(
            FormatSamples.Metadata,
            "Name Status Updated MetadataId Path",
            $"metadata_of_20_chars Available 2026-05-17 09:30 {FormatSamples.Id} bucket/folder/metadata.xml");
        Check(FormatSamples.Scene, "Scene Name Params Description", "risk_control ring_detection depth=3, seed Finds rings of payments.");
        Check(FormatSamples.Quota, "Type Available EdgeVolume Region ProjectId", $"graph 12 178800000 my-kualalumpur-1 {FormatSamples.Id}");
        Check(FormatSamples.Project, "Name Region Enabled ProjectId", $"my-kualalumpur-1_ris my-kualalumpur-1 False {FormatSamples.Id}");

        void Check(object value, string headers, string cells)
        {
            var lines = Show("$input", value);
            Assert.Equal([headers, cells], [string.Join(' ', Words(lines[0])), string.Join(' ', Words(lines[2]))]);
            Assert.Equal(3, lines.Count);
        }
    }

    [Fact]
    public void A_long_name_is_whole_in_a_wide_window_and_shifts_no_column()
    {
        _session.Host.Width = 200;
        var name = new string('n', 64);
        var graphs = Show("$input", FormatSamples.Graph, new GesGraph { Name = name, Id = FormatSamples.Id, StatusCode = "900" });
        Assert.Equal([name, "Stopped"], Words(graphs[3])[..2]);
        Assert.Equal(
            graphs[2].IndexOf(FormatSamples.Id, StringComparison.Ordinal),
            graphs[3].IndexOf(FormatSamples.Id, StringComparison.Ordinal));
        var other = new GesJob { GraphName = name, Operation = GesOperation.Stop, Status = JobStatus.Success, JobId = FormatSamples.JobId };
        var jobs = Show("$input", FormatSamples.Job, other);
        Assert.Equal([name, "Stop", "Success", FormatSamples.JobId], Words(jobs[3]));
        Assert.Equal(
            jobs[2].IndexOf(FormatSamples.JobId, StringComparison.Ordinal),
            jobs[3].IndexOf(FormatSamples.JobId, StringComparison.Ordinal));
        var backups = Show(
            "$input", FormatSamples.Backup, new GesBackup { GraphName = name, BackupId = FormatSamples.Id, StatusCode = "failed" });
        Assert.Equal([name, "Failed", FormatSamples.Id], Words(backups[3]));
        Assert.Equal(
            backups[2].IndexOf(FormatSamples.Id, StringComparison.Ordinal),
            backups[3].IndexOf(FormatSamples.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void A_narrow_window_cuts_the_last_columns_and_not_the_name(int width)
    {
        _session.Host.Width = width;
        Assert.StartsWith("a_graph_of_20_letter Running ", Show("$input", FormatSamples.Graph)[2]);
        Assert.StartsWith("a_graph_of_20_letter Restart   PartiallyFailed ", Show("$input", FormatSamples.Job)[2]);
        Assert.StartsWith("a_graph_of_20_letter Manual BackingUp ", Show("$input", FormatSamples.Backup)[2]);
        Assert.StartsWith("metadata_of_20_chars Available ", Show("$input", FormatSamples.Metadata)[2]);
        Assert.StartsWith("risk_control         ring_detection ", Show("$input", FormatSamples.Scene)[2]);
        Assert.StartsWith("graph             12 ", Show("$input", FormatSamples.Quota)[2]);
        Assert.StartsWith("my-kualalumpur-1_ris my-kualalumpur-1 False ", Show("$input", FormatSamples.Project)[2]);
    }

    /// <summary>PowerShell takes the widths from the first rows, and later rows can have longer states and durations.</summary>
    [Fact]
    public void What_comes_later_has_room_too()
    {
        var first = new GesJob { GraphName = "a", Operation = "Stop", Status = "Success", JobId = FormatSamples.JobId };
        _session.Set("first", first);
        _session.Set("later", FormatSamples.Job);
        var lines = Show("$first; [Threading.Tasks.Task]::Delay(400).Wait(); $first; $later");
        Assert.Equal(
            ["a_graph_of_20_letter", "Restart", "PartiallyFailed", "05-17", "09:30:05", "01:01:02", FormatSamples.JobId],
            Words(lines[4]));
    }

    [Fact]
    public void A_job_of_days_shows_them_in_table_and_list()
    {
        var end = FormatSamples.Job.BeginTime!.Value.ToUniversalTime().Add(new TimeSpan(2, 2, 3, 4)).ToLocalTime();
        var job = FormatSamples.Job with { EndTime = end };
        Assert.Contains("2.02:03:04", Words(Show("$input", job)[2]));
        Assert.Contains(
            ShowList(job),
            line => line.StartsWith("Duration ", StringComparison.Ordinal) && line.EndsWith(" 2.02:03:04", StringComparison.Ordinal));
        Assert.Contains("30.02:03:04", Words(Show("$input", job with { EndTime = job.EndTime!.Value.AddDays(28) })[2]));
    }

    [Fact]
    public void A_table_of_the_files_of_an_import_fits_and_cuts_nothing()
    {
        var file = new GesJobFile
        {
            Kind = "Vertexset", Status = JobStatus.PartiallyFailed, TotalLines = 1_000_000_000, FailedLines = 1_000_000_000,
            Path = "bucket/folder/vertices.csv", Cause = "invalid",
        };
        var lines = Show("$input", file, new GesJobFile { Kind = "Schema", Status = JobStatus.Success, Path = "bucket/schema.xml" });
        Assert.Equal(
            ["Vertexset", "PartiallyFailed", "1000000000", "1000000000", "bucket/folder/vertices.csv", "invalid"], Words(lines[2]));
        Assert.Equal(["Schema", "Success", "bucket/schema.xml"], Words(lines[3]));
    }

    [Fact]
    public void A_table_of_connections_fits_and_cuts_nothing()
    {
        var lines = Show("$input", _connection);
        Assert.Equal(["Project", "Region", "Authentication", "Endpoint"], Words(lines[0]));
        Assert.Equal(
            [_connection.ProjectId!, "ap-southeast-3", "Token", "https://ges.ap-southeast-3.myhuaweicloud.com/"],
            Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    /// <summary>No state of GES is cut, neither a documented one nor an unknown code.</summary>
    [Fact]
    public void Every_status_is_shown_in_full()
    {
        var graphs = Enumerable.Range(0, 1000)
            .Select(code => new GesGraph { Name = "g", Id = FormatSamples.Id, StatusCode = $"{code}" }).ToList();
        var lines = Show("$input", [.. graphs]);
        Assert.Equal(graphs.Select(graph => graph.Status), lines.Skip(2).Select(line => Words(line)[1]));
    }

    [Theory]
    [InlineData("Set-StrictMode -Version Latest; $input")]
    [InlineData("using namespace System.Management.Automation\n$input | % { [PSSerializer]::Deserialize([PSSerializer]::Serialize($_)) }")]
    public void Strict_mode_and_other_processes_show_the_same(string script)
    {
        Assert.Equal(Show("$input", FormatSamples.Graph), Show(script, FormatSamples.Graph));
        Assert.Equal(Show("$input", FormatSamples.Job), Show(script, FormatSamples.Job));
        Assert.Equal(Show("$input", new GesJob { GraphId = FormatSamples.Id }), Show(script, new GesJob { GraphId = FormatSamples.Id }));
        Assert.Equal(ShowList(FormatSamples.Graph), ShowList(FormatSamples.Graph, script));
        Assert.Equal(ShowList(FormatSamples.Job), ShowList(FormatSamples.Job, script));
        Assert.Equal(Show("$input", FormatSamples.Backup), Show(script, FormatSamples.Backup));
        Assert.Equal(ShowList(FormatSamples.Backup), ShowList(FormatSamples.Backup, script));
        Assert.Every((object[])[FormatSamples.Metadata, FormatSamples.Scene, FormatSamples.Quota, FormatSamples.Project], item =>
        {
            Assert.Equal(Show("$input", item), Show(script, item));
            Assert.Equal(ShowList(item), ShowList(item, script));
        });
    }

    [Fact]
    public void A_name_cannot_act_on_the_terminal_and_stays_what_it_is()
    {
        const string Name = "a\u001b[2Jb\u202ec";
        _session.Host.HasColors = true; // A host without colors would remove escape sequences itself.
        var (graph, job) = (ShownObjects.Filled<GesGraph>(Name), ShownObjects.Filled<GesJob>(Name));
        object[] all =
        [
            graph, job, ShownObjects.Filled<GesBackup>(Name), ShownObjects.Filled<GesMetadata>(Name), ShownObjects.Filled<GesScene>(Name),
            ShownObjects.Filled<GesQuota>(Name), ShownObjects.Filled<GesProject>(Name),
        ];
        var shown = all.SelectMany(item => Show("$input", item).Concat(ShowList(item)));
        Assert.DoesNotContain(shown, line => line.Contains("\u001b[2J") || line.Contains('\u202e'));
        _session.Host.HasColors = false;
        Assert.Contains(Show("$input", graph), line => line.StartsWith(@"a\u001b[2Jb\u202ec ", StringComparison.Ordinal));
        Assert.Equal(Name, Assert.IsType<string>(Assert.Single(_session.Run("$input.Name", graph).Output)));
    }

    [Fact]
    public void A_status_is_colored_where_the_terminal_understands_it_and_nowhere_else()
    {
        _session.Host.HasColors = true;
        Assert.Contains("\u001b[32mRunning\u001b[0m", Show("$input", FormatSamples.Graph)[2]);
        Assert.Contains("\u001b[33mPartiallyFailed\u001b[0m", Show("$input", FormatSamples.Job)[2]);
        Assert.Contains("\u001b[33mBackingUp\u001b[0m", Show("$input", FormatSamples.Backup)[2]);
        _session.Host.HasColors = false;
        Assert.DoesNotContain(
            Show("$input", FormatSamples.Graph).Concat(Show("$input", FormatSamples.Job)),
            line => line.Contains('\u001b'));
    }

    [Fact]
    public void Who_wants_plain_text_gets_no_escape_at_all()
    {
        _session.Host.HasColors = true;
        _session.Run("$PSStyle.OutputRendering = 'PlainText'").ShouldSucceed();
        try
        {
            Assert.DoesNotContain(
                Show("$input", FormatSamples.Graph).Concat(Show("$input", FormatSamples.Job)),
                line => line.Contains('\u001b'));
        }
        finally
        {
            _session.Run("$PSStyle.OutputRendering = 'Host'").ShouldSucceed();
        }
    }

    [Theory]
    [InlineData(null)] // Windows PowerShell has no $PSStyle.
    [InlineData("a variable of another script")]
    public void Without_PowerShells_styles_a_state_is_plain_and_never_blank(string? styles)
    {
        using var plain = new PowerShellSession(state =>
        {
            state.Variables.Remove("PSStyle", typeof(SessionStateVariableEntry));
            state.Variables.Add(new SessionStateVariableEntry("PSStyle", styles, ""));
        });
        plain.Host.HasColors = true;
        plain.Run("Set-StrictMode -Version Latest; $input | Out-Default", FormatSamples.Graph, FormatSamples.Job).ShouldSucceed();
        plain.Run("Set-StrictMode -Version Latest; $input | Out-Default", FormatSamples.Job).ShouldSucceed();
        Assert.Contains(plain.Host.Shown, line => line.Contains(" Running ", StringComparison.Ordinal));
        Assert.Contains(plain.Host.Shown, line => line.Contains(" PartiallyFailed ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_shows_every_property()
    {
        AssertListsAll(FormatSamples.Graph);
        AssertListsAll(FormatSamples.Job);
        AssertListsAll(FormatSamples.Backup);
        AssertListsAll(FormatSamples.Metadata);
        AssertListsAll(FormatSamples.Scene);
        AssertListsAll(FormatSamples.Quota);
        AssertListsAll(FormatSamples.Project);
        AssertListsAll(_connection);
    }

    [Fact]
    public void A_list_shows_what_is_in_lists()
    {
        var lines = ShowList(FormatSamples.Graph);
        Assert.Equal(["{0,", "1}"], ValueOf("SysTags"));
        Assert.Equal(["{[env,", "env]}"], ValueOf("Tags"));
        Assert.Equal(["{}"], ValueOf("SchemaPath"));

        IEnumerable<string> ValueOf(string property) => lines.Select(Words).Single(words => words[0] == property).Skip(2);
    }

    private void AssertListsAll(object value) => Assert.Equal(
        value.GetType().GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        ShowList(value).Where(line => line[0] != ' ').Select(line => Words(line)[0]).Order(StringComparer.Ordinal));

    private IReadOnlyList<string> ShowList(object value, string script = "$input") => Show(
        _session.Shell(script).AddCommand(new CmdletInfo("Format-List", typeof(FormatListCommand))), value);

    private IReadOnlyList<string> Show(string script, params object?[] input) => Show(_session.Shell(script), input);

    private IReadOnlyList<string> Show(PowerShell shell, params object?[] input)
    {
        using (shell)
        {
            var before = _session.Host.Shown.Count;
            shell.AddCommand("Out-Default").Invoke(input);
            Assert.Empty(shell.Streams.Error);
            var lines = _session.Host.Shown.Skip(before).SelectMany(text => text.Split('\n')).Select(line => line.TrimEnd());
            return [.. lines.Where(line => line.Length > 0)];
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
