using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Changes;

/// <summary>Makes every change with each kind of fault, and compares the outcome with what the region executed.</summary>
public class EveryChangeTests
{
    /// <summary>Changes whose second execution does harm: it costs money, creates data twice, or acts again.</summary>
    private static readonly string[] HarmfulWhenRepeated =
    [
        nameof(CreateGraph), nameof(RestartGraph), nameof(RestoreGraph), nameof(ImportGraph), nameof(ExportGraph),
        nameof(ClearGraph), nameof(ExpandGraph), nameof(CreateBackup), nameof(ExportBackup), nameof(ImportBackup),
        nameof(CreateMetadata), nameof(ImportMetadata),
    ];

    public static TheoryData<string> Names => [.. ChangeCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_is_carried_out_once_and_waited_for_to_its_end(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name);
        await using var _ = region;
        Assert.Null(outcome.Error);
        Assert.Equal(
            (JobStatus.Success, false, region.Change.Operation),
            (outcome.Job?.Status, outcome.Job?.Adopted, outcome.Job?.Operation));
        Assert.Equal((1, 1, true), (region.Arrived, region.Executions, region.WasDone));
        Assert.Empty(outcome.Warnings);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_of_which_the_answer_is_lost_is_not_carried_out_twice_and_not_lost_in_silence(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, DropAfter = new() });
        await using var _ = region;
        Assert.Equal(1, region.Executions);
        AssertSaid(region, outcome);
        Assert.Equal((null, JobStatus.Success, true), (outcome.Error, outcome.Job?.Status, region.WasDone));
    }

    public static TheoryData<string, string> NamesAndJobFaults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in ChangeCase.All.Keys)
            {
                foreach (var fault in JobFaults.Keys)
                {
                    data.Add(name, fault);
                }
            }

            return data;
        }
    }

    private static readonly Dictionary<string, FaultRule> JobFaults = new(StringComparer.Ordinal)
    {
        ["the job cannot be shown"] = new() { HiddenJob = new() },
        ["no job is named"] = new() { NoJobId = new() },
        ["the job is listed late"] = new() { LateJob = new(80) },
        ["the job succeeds before the graph moves"] = new() { JobFirst = new(35) },
        ["the graph reads as before for a while"] = new() { StaleState = new(35) },
    };

    [Theory]
    [MemberData(nameof(NamesAndJobFaults))]
    public async Task A_success_is_true_when_it_is_said_whatever_the_job_reads(string name, string fault)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, JobFaults[fault]);
        await using var _ = region;
        Assert.Equal(1, region.Executions);
        Assert.True(outcome.Job?.Status != JobStatus.Success || region.WasDone || IsShownOnlyByJob(region), "It was not done yet.");
        Assert.True(outcome.Error is null || !JobStatus.IsOver(outcome.Job!.Status), outcome.Error?.ErrorId);
        if (!CanEndUnknown.Contains(name))
        {
            Assert.Equal((null, JobStatus.Success), (outcome.Error?.ErrorId, outcome.Job?.Status));
        }
    }

    /// <summary>Changes whose end only their job shows.</summary>
    private static readonly string[] CanEndUnknown = [nameof(ExportGraph), nameof(ClearGraph), nameof(ExportBackup), nameof(ImportBackup)];

    /// <summary>Without the list from before, a new object whose id the answer lacks would not be found.</summary>
    [Fact]
    public void A_change_whose_new_id_is_looked_up_reads_before_it_sends() =>
        Assert.Every(ChangeSemantics.All.Where(row => row.NeedsResultId), row => Assert.True(row.ReadsBeforeSending, row.Operation));

    /// <summary>Whether only the job shows the effect of the change: the graph does not show it.</summary>
    private static bool IsShownOnlyByJob(RehearsedChange region) => !region.Change.Semantics.EndsInGraph;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_that_never_arrived_is_sent_once_more_only_where_that_does_no_harm(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, DropBefore = new() });
        await using var _ = region;
        AssertResent(region, outcome);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_that_failed_inside_of_GES_is_sent_once_more_only_where_that_does_no_harm(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, Answer = new(503) });
        await using var _ = region;
        AssertResent(region, outcome);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_that_begins_after_the_gateway_gave_up_is_said_to_be_open_or_is_taken_over(string name)
    {
        var late = new AnswerThenLaterFault(504, """{"error_code":"APIGW.0201","error_msg":"Backend timeout"}""", Seconds: 2);
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, AnswerThenLater = late });
        await using var _ = region;
        Assert.True(region.Executions == 1 || !HarmfulWhenRepeated.Contains(name), $"{region.Executions} times");
        Assert.True(IsSaid(outcome), $"{outcome.Job?.Status} {outcome.Error?.ErrorId}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refused_change_is_an_error_and_is_sent_once(string name)
    {
        var refusal = new AnswerFault(400, Body: """{"error_code":"GES.7041","error_msg":"Insufficient permission."}""");
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Answer = refusal });
        await using var _ = region;
        Assert.Equal(("PermissionDenied", 1, 0), (outcome.Error?.ErrorId, region.Arrived, region.Executions));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Too_many_requests_delay_a_change_and_change_nothing_else(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, RateLimit = new("5") });
        await using var _ = region;
        Assert.Equal((null, JobStatus.Success, 2, 1), (outcome.Error, outcome.Job?.Status, region.Arrived, region.Executions));
    }

    [Theory]
    [InlineData(nameof(CreateGraph))]
    [InlineData(nameof(CreateBackup))]
    [InlineData(nameof(CreateMetadata))]
    [InlineData(nameof(ImportMetadata))]
    public async Task What_was_made_is_looked_up_where_the_answer_names_no_id(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, fault: null, withoutIds: true);
        await using var _ = region;
        Assert.Null(outcome.Error);
        Assert.False(string.IsNullOrEmpty(outcome.ResultId ?? outcome.Job?.BackupId ?? outcome.Job?.GraphId));
        Assert.Equal((JobStatus.Success, 1, 1), (outcome.Job?.Status, region.Arrived, region.Executions));
    }

    [Theory]
    [InlineData(nameof(CreateGraph))]
    [InlineData(nameof(CreateBackup))]
    [InlineData(nameof(CreateMetadata))]
    [InlineData("OverwriteMetadata")]
    public async Task A_lost_answer_is_taken_over_with_the_id_of_what_was_made(string name)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(name, new FaultRule { Nth = 1, DropAfter = new() }, wait: false);
        await using var _ = region;
        string[] ids =
        [
            .. region.Server.Graphs.All.Select(graph => graph.Id),
            .. region.Server.Backups.All.Select(backup => backup.Id),
            .. region.Server.Metadata.All.Select(metadata => metadata.Id),
        ];
        Assert.Equal((true, 1), (outcome.Job?.Adopted, region.Arrived));
        Assert.Contains(outcome.ResultId, ids);
        Assert.NotEqual(region.Graph.Id, outcome.ResultId);
        Assert.NotEqual(region.Backup.Id, outcome.ResultId);
    }

    [Theory]
    [InlineData(nameof(UpgradeGraph), "2.4.6", null)]
    [InlineData(nameof(ResizeGraph), null, "3")]
    public async Task A_graph_that_has_the_version_or_size_already_needs_nothing(string name, string? version, string? size)
    {
        var (region, outcome) = await RehearsedChange.RunAsync(
            name, graph: spec =>
                spec with { DataStoreVersion = version ?? spec.DataStoreVersion, GraphSizeTypeIndex = size ?? spec.GraphSizeTypeIndex });
        await using var _ = region;
        Assert.Equal((null, JobStatus.NotNeeded, 0), (outcome.Error, outcome.Job?.Status, region.Executions));
    }

    [Fact]
    public async Task A_graph_without_a_public_ip_needs_no_unbinding()
    {
        var (region, outcome) = await RehearsedChange.RunAsync(nameof(UnbindPublicIp), graph: spec => spec with { PublicIp = null });
        await using var _ = region;
        Assert.Equal((null, JobStatus.NotNeeded, 0), (outcome.Error, outcome.Job?.Status, region.Executions));
    }

    [Theory]
    [InlineData(nameof(BindPublicIp), "RequestRefused")]
    [InlineData(nameof(ImportGraph), "GraphBusy")]
    [InlineData(nameof(CreateBackup), "GraphBusy")]
    public async Task A_graph_that_is_unfit_for_the_change_is_an_error_with_its_state(string name, string errorId)
    {
        var status = errorId == "GraphBusy" ? "900" : "200";
        var (region, outcome) = await RehearsedChange.RunAsync(
            name, graph: spec => spec with { Status = status, PublicIp = "203.0.113.20" });
        await using var _ = region;
        Assert.Equal((errorId, 0), (outcome.Error?.ErrorId, region.Executions));
        Assert.True(
            errorId != "GraphBusy" || outcome.Error!.Message.Contains("while it is Stopped", StringComparison.Ordinal),
            outcome.Error!.Message);
    }

    [Fact]
    public async Task A_scene_that_the_graph_does_not_have_is_told_apart_from_the_others()
    {
        var (region, outcome) = await RehearsedChange.RunAsync(
            nameof(UnregisterScenes), change: it => new UnregisterScenes(it.Graph.Id, ["fraud_detection", "weather"]));
        await using var _ = region;
        Assert.Equal((null, JobStatus.Success), (outcome.Error, outcome.Job?.Status));
        Assert.Equal(["weather"], outcome.Refused);
    }

    private static void AssertSaid(RehearsedChange region, GesOutcome outcome)
    {
        Assert.True(IsSaid(outcome), $"{outcome.Job?.Status} {outcome.Error?.ErrorId}");
        Assert.True(region.Arrived == 1 || !HarmfulWhenRepeated.Contains(region.Name), $"It was sent {region.Arrived} times.");
    }

    private static bool IsSaid(GesOutcome outcome) =>
        outcome.Job?.Adopted == true
        || outcome.Error?.ErrorId.EndsWith("OutcomeUnknown", StringComparison.Ordinal) == true
        || outcome.Warnings.Any(warning => warning.Contains("may still begin", StringComparison.Ordinal));

    private static void AssertResent(RehearsedChange region, GesOutcome outcome)
    {
        if (HarmfulWhenRepeated.Contains(region.Name))
        {
            Assert.Equal((region.Change.Operation + "OutcomeUnknown", 1, 0), (outcome.Error?.ErrorId, region.Arrived, region.Executions));
        }
        else
        {
            Assert.Equal((null, JobStatus.Success, 2, 1), (outcome.Error, outcome.Job?.Status, region.Arrived, region.Executions));
            Assert.Contains("was sent twice", Assert.Single(outcome.Warnings));
        }
    }
}
