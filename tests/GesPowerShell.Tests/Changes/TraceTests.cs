using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Operations;
using GesPowerShell.Tests.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Changes;

/// <summary>The signs by which the module concludes that a change with a lost answer was executed, and those that prove nothing.</summary>
public class TraceTests : HandlerTest
{
    private readonly Queue<Func<object>> _answers = new();

    private TraceReader Reader => new(new FakeHandler((_, _) => Task.FromResult(_answers.Dequeue()())), new ServiceClock(Clock));

    [Theory]
    [InlineData("gone gone", true)]
    [InlineData("deleted deleted", true)]
    [InlineData("gone deleted", true)]
    [InlineData("gone", false)]
    [InlineData("gone there gone", false)]
    [InlineData("there there", false)]
    public async Task A_graph_is_deleted_when_GES_says_so_twice_in_a_row(string readings, bool isDeleted)
    {
        var trace = TraceTable.For(new DeleteGraph("g"));
        TraceMatch? match = null;
        foreach (var reading in readings.Split(' '))
        {
            var code = reading == "deleted" ? "400" : "200";
            _answers.Enqueue(() => reading == "gone" ? throw Refusal("GES.7000", 400) : new GesGraph { StatusCode = code });
            match = await trace.FindAsync(Reader, Context);
        }

        Assert.Equal(isDeleted, match is { IsInDoubt: false, IsOver: true });
        Assert.Equal(isDeleted, match is not null);
    }

    [Theory]
    [InlineData(null, 404)]
    [InlineData("APIGW.0101", 404)]
    [InlineData("GES.7000", 503)]
    [InlineData("GES.7003", 400)]
    public async Task No_other_refusal_shows_that_a_graph_is_deleted(string? code, int status)
    {
        var trace = TraceTable.For(new DeleteGraph("g"));
        for (var i = 0; i < 3; i++)
        {
            _answers.Enqueue(() => throw Refusal(code, status));
            await Assert.ThrowsAsync<GesException>(() => trace.FindAsync(Reader, Context));
        }
    }

    [Fact]
    public async Task A_backup_is_deleted_when_a_complete_list_lacks_it()
    {
        var trace = TraceTable.For(new DeleteBackup("g", "b"));
        List(1, new GesBackup { BackupId = "b" });
        Assert.Null(await trace.FindAsync(Reader, Context));
        List(1, new GesBackup { BackupId = "other" });
        Assert.Equal((false, true), await FoundAsync(trace));
    }

    [Fact]
    public async Task A_list_that_is_incomplete_shows_nothing()
    {
        var trace = TraceTable.For(new DeleteBackup("g", "b"));
        for (var walk = 0; walk < 2; walk++)
        {
            List(2, new GesBackup { BackupId = "other" });
            List<GesBackup>(2);
        }

        Assert.Null(await trace.FindAsync(Reader, Context));
        Assert.NotEmpty(Verbose);
    }

    [Fact]
    public async Task A_new_backup_is_one_by_hand_that_was_not_there_before()
    {
        var trace = TraceTable.For(new CreateBackup("g"));
        List(1, Backup("old", BackupMethod.Manual));
        await trace.ReadBeforeAsync(Reader, Context);
        List(2, Backup("old", BackupMethod.Manual), Backup("nightly", BackupMethod.Auto));
        Assert.Null(await trace.FindAsync(Reader, Context));
        List(2, Backup("old", BackupMethod.Manual), Backup("new", BackupMethod.Manual));
        var match = await trace.FindAsync(Reader, Context);
        Assert.Equal(("new", false, false), (match!.ResultId, match.IsInDoubt, match.IsOver));
        List(3, Backup("old", BackupMethod.Manual), Backup("new", BackupMethod.Manual), Backup("newer", BackupMethod.Manual));
        match = await trace.FindAsync(Reader, Context);
        Assert.Equal(("newer", true), (match!.ResultId, match.IsInDoubt));
    }

    [Theory]
    [InlineData(BackupMethod.Auto, false, false)]
    [InlineData(BackupMethod.Manual, true, true)]
    [InlineData(BackupMethod.Import, false, true)]
    [InlineData(null, false, true)]
    public async Task An_imported_backup_may_have_any_method_but_that_of_automatic_ones(string? method, bool isMade, bool isImported)
    {
        foreach (var (change, isNew) in ((GesChange, bool)[])[(new CreateBackup("g"), isMade), (new ImportBackup("g", "b/o"), isImported)])
        {
            var trace = TraceTable.For(change);
            List<GesBackup>(0);
            await trace.ReadBeforeAsync(Reader, Context);
            List(1, Backup("new", method));
            Assert.Equal(isNew, await trace.FindAsync(Reader, Context) is not null);
        }
    }

    [Fact]
    public async Task Without_a_complete_list_from_before_nothing_is_new()
    {
        var trace = TraceTable.For(new CreateBackup("g"));
        for (var walk = 0; walk < 2; walk++)
        {
            List(2, Backup("old", BackupMethod.Manual));
            List<GesBackup>(2);
        }

        await trace.ReadBeforeAsync(Reader, Context);
        List(1, Backup("new", BackupMethod.Manual));
        Assert.Null(await trace.FindAsync(Reader, Context));
    }

    [Fact]
    public async Task Overwritten_metadata_is_known_by_its_new_time_and_that_of_another_name_never()
    {
        var trace = TraceTable.For(new CreateMetadata("m", "path") { Overwrite = true });
        List(2, Metadata("1", "m", 1), Metadata("2", "other", 1));
        await trace.ReadBeforeAsync(Reader, Context);
        List(2, Metadata("1", "m", 1), Metadata("2", "other", 2));
        Assert.Null(await trace.FindAsync(Reader, Context));
        List(2, Metadata("1", "m", 2), Metadata("2", "other", 1));
        Assert.Equal("1", (await trace.FindAsync(Reader, Context))?.ResultId);
    }

    [Theory]
    [InlineData("a b", true, false)]
    [InlineData("a", false, false)]
    [InlineData("c", false, true)]
    [InlineData("", false, true)]
    public async Task Scenes_are_registered_when_all_are_listed_and_unregistered_when_none_is(
        string listed, bool isRegistered, bool isUnregistered)
    {
        GesScene[] scenes = [.. listed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new GesScene { Scene = name })];
        (GesChange, bool)[] changes =
        [
            (new RegisterScenes("g", ["a", "b"]), isRegistered),
            (new UnregisterScenes("g", ["a", "b"]), isUnregistered),
        ];
        foreach (var (change, isDone) in changes)
        {
            _answers.Enqueue(() => scenes);
            Assert.Equal(isDone, await FoundAsync(TraceTable.For(change)) == (false, true));
        }
    }

    /// <summary>Another export may have been in progress before the lost one.</summary>
    [Theory]
    [InlineData(GraphStatus.Running, true)]
    [InlineData(GraphStatus.Exporting, false)]
    public async Task A_state_that_the_graph_had_before_is_no_trace(string before, bool isFound)
    {
        var trace = TraceTable.For(new ExportGraph("g", "b/o", "e", "v", "s"));
        _answers.Enqueue(() => new GesGraph { Id = "g", Name = "name", StatusCode = before });
        List<GesJob>(0);
        await trace.ReadBeforeAsync(Reader, Context);
        List<GesJob>(0);
        _answers.Enqueue(() => new GesGraph { Id = "g", Name = "name", StatusCode = GraphStatus.Exporting });
        List<GesJob>(0);
        Assert.Equal(isFound, await trace.FindAsync(Reader, Context) is not null);
    }

    [Fact]
    public void The_job_of_the_operation_goes_before_one_of_unknown_name_and_the_latest_before_earlier_ones()
    {
        var change = new StopGraph("g");
        var early = Job("early", "Stop", 1);
        var late = Job("late", "Stop", 2);
        var unknown = Job("unknown", "Whatever", 3);
        var other = Job("import", "Import", 4);
        Assert.Null(TraceMatch.Best(change, [other]));
        Assert.Equal(("early", false), Of(TraceMatch.Best(change, [early])));
        Assert.Equal(("late", true), Of(TraceMatch.Best(change, [early, late])));
        Assert.Equal(("late", true), Of(TraceMatch.Best(change, [unknown, late])));
        Assert.Equal(("unknown", true), Of(TraceMatch.Best(change, [unknown, other])));
        Assert.Null(TraceMatch.Best(change, [unknown], JobTrace.OfItsName));
    }

    private static (string?, bool) Of(TraceMatch? match) => (match?.Job?.JobId, match?.IsInDoubt == true);

    private static GesJob Job(string id, string operation, int minute) =>
        new() { JobId = id, Operation = operation, BeginTime = new DateTime(2026, 1, 5, 8, minute, 0, DateTimeKind.Utc).ToLocalTime() };

    private static GesBackup Backup(string id, string? method) => new() { BackupId = id, MethodCode = method };

    private static GesMetadata Metadata(string id, string name, int minute) =>
        new() { MetadataId = id, Name = name, LastUpdateTime = new DateTime(2026, 1, 5, 8, minute, 0, DateTimeKind.Utc).ToLocalTime() };

    private static GesException Refusal(string? code, int status) =>
        new("Refused", GesErrorKind.ObjectNotFound, "No.", "") { ErrorCode = code, HttpStatus = status };

    private void List<T>(int count, params T[] items) => _answers.Enqueue(() => new ListPage<T>(count, items));

    private async Task<(bool IsInDoubt, bool IsOver)?> FoundAsync(Trace trace) =>
        await trace.FindAsync(Reader, Context) is { } match ? (match.IsInDoubt, match.IsOver) : null;
}
