using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Client;

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
        SysTags = ["0", "1"],
        Tags = Tag("env"),
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

    private readonly GesConnection connection = new(new GesClientFactory().Create(
        new GesSettings
        {
            Region = "ap-southeast-3",
            ProjectId = new string('a', 32),
            Credential = new GesCredential.Token(Secrets.Of("t")),
        },
        _ => { }));

    public void Dispose()
    {
        connection.Close();
        session.Dispose();
    }

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

    [Fact]
    public void A_table_of_connections_fits_and_cuts_nothing()
    {
        var lines = Show("$input", connection);
        Assert.Equal(["Project", "Region", "Authentication", "Endpoint"], Words(lines[0]));
        Assert.Equal(
            [connection.ProjectId!, "ap-southeast-3", "Token", "https://ges.ap-southeast-3.myhuaweicloud.com/"],
            Words(lines[2]));
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
    [InlineData("using namespace System.Management.Automation\n$input | % { [PSSerializer]::Deserialize([PSSerializer]::Serialize($_)) }")]
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
        session.Host.HasColours = true; // Otherwise the host would take escape sequences out by itself.
        var (graph, job) = (Filled<GesGraph>(Name), Filled<GesJob>(Name));
        var shown = Show("$input", graph).Concat(ShowList(graph)).Concat(Show("$input", job)).Concat(ShowList(job));
        Assert.DoesNotContain(shown, line => line.Contains("\u001b[2J") || line.Contains('\u202e'));
        session.Host.HasColours = false;
        Assert.StartsWith(@"a\u001b[2Jb\u202ec ", Show("$input", graph)[2]);
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

    [Theory]
    [InlineData(null)] // As in Windows PowerShell.
    [InlineData("a variable of somebody else")]
    public void Without_PowerShells_styles_a_state_is_plain_and_never_blank(string? styles)
    {
        using var plain = new PowerShellSession(state =>
        {
            state.Variables.Remove("PSStyle", typeof(SessionStateVariableEntry));
            state.Variables.Add(new SessionStateVariableEntry("PSStyle", styles, ""));
        });
        plain.Host.HasColours = true;
        plain.Run("Set-StrictMode -Version Latest; $input | Out-Default", Graph, Job).ShouldSucceed();
        plain.Run("Set-StrictMode -Version Latest; $input | Out-Default", Job).ShouldSucceed();
        Assert.Contains(plain.Host.Shown, line => line.Contains(" Running ", StringComparison.Ordinal));
        Assert.Contains(plain.Host.Shown, line => line.Contains(" PartiallyFailed ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_shows_every_property()
    {
        AssertListsAll(Graph);
        AssertListsAll(Job);
        AssertListsAll(connection);
    }

    /// <summary>An object whose every text, and every text in its lists, is this one.</summary>
    private static T Filled<T>(string text)
        where T : new()
    {
        var value = new T();
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite))
        {
            object? content = property.PropertyType == typeof(string) ? text
                : property.PropertyType == typeof(IReadOnlyList<string>) ? new[] { text, text }
                : property.PropertyType == typeof(IReadOnlyList<GesDataPath>) ? new[] { new GesDataPath { Path = text } }
                : property.PropertyType == typeof(GesVertexIdType) ? new GesVertexIdType { IdType = text }
                : property.PropertyType == typeof(GesTags) ? Tag(text)
                : null;
            if (content is not null)
            {
                property.SetValue(value, content);
            }
        }

        return value;
    }

    private static GesTags Tag(string text) => new(new Dictionary<string, string> { [text] = text });

    [Fact]
    public void A_list_shows_what_is_in_lists()
    {
        var lines = ShowList(Graph);
        Assert.Equal(["{0,", "1}"], ValueOf("SysTags"));
        Assert.Equal(["{[env,", "env]}"], ValueOf("Tags"));
        Assert.Equal(["{}"], ValueOf("SchemaPath"));

        IEnumerable<string> ValueOf(string property) => lines.Select(Words).Single(words => words[0] == property).Skip(2);
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
