using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>What a terminal of 120 columns shows.</summary>
public sealed class FormatTests : IDisposable
{
    private const string JobId = "ff80808182025c9b0182c1d8a4a80a1c-operation-01";
    private const string Id = "2a3b4c5d-6e7f-4a1b-9c2d-3e4f5a6b7c8d";

    private static readonly GesGraph Graph = new()
    {
        Name = "a_graph_of_20_letter",
        Id = Id,
        StatusCode = "200",
        ProductType = "InMemory",
        GraphSizeTypeIndex = "2",
        Version = "2.4.6",
        Created = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
    };

    private static readonly GesJob Job = new()
    {
        JobId = JobId,
        GraphName = "a_graph_of_20_letter",
        Operation = GesOperation.Restart,
        Status = JobStatus.PartiallyFailed,
        BeginTime = new DateTime(2026, 5, 17, 9, 30, 5, DateTimeKind.Local),
        EndTime = new DateTime(2026, 5, 17, 10, 31, 7, DateTimeKind.Local),
    };

    private readonly PowerShellSession session = new();

    public void Dispose() => session.Dispose();

    [Fact]
    public void A_table_of_graphs_fits_and_cuts_nothing()
    {
        var lines = Show("$input", Graph);
        Assert.Equal(["Name", "Status", "Edition", "Size", "Version", "Created", "Id"], Words(lines[0]));
        Assert.Equal(["a_graph_of_20_letter", "Running", "InMemory", "10M", "2.4.6", "2026-05-17", "09:30", Id], Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public void A_table_of_jobs_fits_and_cuts_nothing()
    {
        Assert.Equal(45, JobId.Length);
        var lines = Show("$input", Job);
        Assert.Equal(["Graph", "Operation", "Status", "Began", "Duration", "JobId"], Words(lines[0]));
        Assert.Equal(["a_graph_of_20_letter", "Restart", "PartiallyFailed", "05-17", "09:30:05", "01:01:02", JobId], Words(lines[2]));
        Assert.Equal(3, lines.Count);
    }

    /// <summary>Nothing of GES's states is cut either, and nothing of what it may say one day.</summary>
    [Fact]
    public void Every_status_is_shown_in_full()
    {
        var graphs = Enumerable.Range(0, 1000).Select(code => new GesGraph { Name = "g", Id = Id, StatusCode = $"{code}" }).ToList();
        var lines = Show("$input", [.. graphs]);
        Assert.Equal(graphs.Select(graph => graph.Status), lines.Skip(2).Select(line => Words(line)[1]));
    }

    [Theory]
    [InlineData("Set-StrictMode -Version Latest; $input")]
    [InlineData("foreach ($o in $input) { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($o)) }")]
    public void Strict_mode_and_other_processes_show_the_same(string script)
    {
        Assert.Equal(Show("$input", Graph), Show(script, Graph));
        Assert.Equal(Show("$input", Job), Show(script, Job));
        Assert.Equal(Show("$input", new GesJob { GraphId = Id }), Show(script, new GesJob { GraphId = Id }));
        Assert.Equal(ShowList(Graph), ShowList(Graph, script));
        Assert.Equal(ShowList(Job), ShowList(Job, script));
    }

    [Fact]
    public void A_name_cannot_act_on_the_terminal_and_stays_what_it_is()
    {
        const string Name = "a\u001b[2Jb\u202ec";
        var graph = new GesGraph { Name = Name, Id = Id, StatusCode = "200" };
        var job = new GesJob { GraphName = Name, Operation = Name, FailReason = Name };
        foreach (var text in Show("$input", graph).Concat(ShowList(graph)).Concat(Show("$input", job)).Concat(ShowList(job)))
        {
            Assert.DoesNotContain(text, character => char.IsControl(character) || character == '\u202e');
        }

        Assert.Equal(@"a\u001b[2Jb\u202ec", Words(Show("$input", graph)[2])[0]);
        Assert.Equal(Name, Assert.IsType<string>(Assert.Single(session.Run("$input.Name", graph).Output)));
    }

    [Fact]
    public void A_status_is_coloured_where_the_terminal_understands_it_and_nowhere_else()
    {
        session.Host.HasColours = true;
        Assert.Contains("\u001b[32mRunning\u001b[0m", Show("$input", Graph)[2]);
        Assert.Contains("\u001b[33mPartiallyFailed\u001b[0m", Show("$input", Job)[2]);
        session.Host.HasColours = false;
        Assert.DoesNotContain(Show("$input", Graph).Concat(Show("$input", Job)), line => line.Contains('\u001b'));
    }

    [Fact]
    public void Who_wants_plain_text_gets_no_escape_at_all()
    {
        session.Host.HasColours = true;
        session.Run("$PSStyle.OutputRendering = 'PlainText'").ShouldSucceed();
        try
        {
            Assert.DoesNotContain(Show("$input", Graph).Concat(Show("$input", Job)), line => line.Contains('\u001b'));
        }
        finally
        {
            session.Run("$PSStyle.OutputRendering = 'Host'").ShouldSucceed();
        }
    }

    [Fact]
    public void A_list_shows_every_property()
    {
        AssertListsAll(Graph);
        AssertListsAll(Job);
    }

    private void AssertListsAll(object value) => Assert.Equal(
        value.GetType().GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        ShowList(value).Where(line => line[0] != ' ').Select(line => Words(line)[0]).Order(StringComparer.Ordinal));

    private IReadOnlyList<string> ShowList(object value, string script = "$input") => Show(
        session.Shell(script).AddCommand(new CmdletInfo("Format-List", typeof(FormatListCommand))), value);

    private IReadOnlyList<string> Show(string script, params object?[] input) => Show(session.Shell(script), input);

    private IReadOnlyList<string> Show(PowerShell shell, params object?[] input)
    {
        using (shell)
        {
            var before = session.Host.Shown.Count;
            shell.AddCommand("Out-Default").Invoke(input);
            Assert.Empty(shell.Streams.Error);
            var lines = session.Host.Shown.Skip(before).SelectMany(text => text.Split('\n')).Select(line => line.TrimEnd());
            return [.. lines.Where(line => line.Length > 0)];
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
