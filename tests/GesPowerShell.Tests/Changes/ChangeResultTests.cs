using GesPowerShell.Client.Changes;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Tests.Changes;

/// <summary>The job that a change writes.</summary>
public class ChangeResultTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly StopGraph Stop = new("g", "n");
    private static readonly GesException Cause = new("ConnectionFailed", GesErrorKind.ConnectionError, "Broken.", "") { RequestId = "r" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_accepted_change_is_the_pending_job_of_its_answer(bool wasLost)
    {
        var acceptance = new ChangeAcceptance("j", "r") { Date = Now.AddSeconds(1), ResultId = "x", Refused = ["s"] };
        var result = ChangeResult.Accepted(Stop, acceptance, wasLost, TraceTable.For(Stop), Now);
        AssertJob(result.Job, "j", JobStatus.Pending, adopted: false);
        Assert.Equal(Now.AddSeconds(1), result.Job.AcceptedOn);
        Assert.Equal(("x", "s"), (result.ResultId, Assert.Single(result.Refused)));
        Assert.Equal(wasLost ? 1 : 0, result.Warnings.Count);
    }

    [Fact]
    public void A_change_that_ends_with_its_answer_has_succeeded()
    {
        var change = new DeleteBackup("g", "b");
        var result = ChangeResult.Accepted(change, new ChangeAcceptance(null, "r"), false, TraceTable.For(change), Now);
        Assert.Equal((JobStatus.Success, "b"), (result.Job.Status, result.Job.BackupId));
    }

    [Fact]
    public void A_new_object_has_the_id_of_the_answer()
    {
        var change = new CreateBackup("g");
        var accepted = ChangeResult.Accepted(
            change, new ChangeAcceptance("j", "r") { ResultId = "b" }, false, TraceTable.For(change), Now);
        var adopted = ChangeResult.Adopted(
            change, new TraceMatch(null, IsInDoubt: false) { ResultId = "b" }, Cause, TraceTable.For(change), Now);
        Assert.Equal(("b", "b"), (accepted.Job.BackupId, accepted.ResultId));
        Assert.Equal(("b", "b"), (adopted.Job.BackupId, adopted.ResultId));
    }

    [Theory]
    [InlineData(false, JobStatus.Running)]
    [InlineData(true, JobStatus.Success)]
    public void What_the_graph_alone_shows_is_a_job_without_an_id(bool isOver, string status)
    {
        var match = new TraceMatch(null, IsInDoubt: false) { IsOver = isOver };
        var result = ChangeResult.Adopted(Stop, match, Cause, TraceTable.For(Stop), Now);
        AssertJob(result.Job, null, status, adopted: true);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("n", "n")]
    [InlineData(null, "of the job")]
    public void A_job_that_is_taken_over_has_what_the_command_knows_and_else_what_GES_says(string? name, string expected)
    {
        var job = new GesJob
        {
            JobId = "j", GraphId = "other", GraphName = "of the job", Operation = "Whatever", Status = JobStatus.Failed,
            JobName = "StopGraph", SubmittedAt = Now.LocalDateTime.AddDays(-1), RequestId = "other",
        };
        var change = new StopGraph("g", name);
        var result = ChangeResult.Adopted(change, new TraceMatch(job, IsInDoubt: false), Cause, TraceTable.For(change), Now);
        AssertJob(result.Job with { GraphName = "n" }, "j", JobStatus.Failed, adopted: true);
        Assert.Equal((expected, "StopGraph"), (result.Job.GraphName, result.Job.JobName));
    }

    [Theory]
    [InlineData(false, false, null, null, null)]
    [InlineData(true, true, null, null, "has taken effect")]
    [InlineData(true, false, "x", null, "has taken effect")]
    [InlineData(true, false, null, null, "the graph alone is watched")]
    [InlineData(true, false, null, "StopGraph", "is called 'StopGraph'")]
    public void What_is_in_doubt_is_a_warning(bool isInDoubt, bool isOver, string? resultId, string? jobName, string? warning)
    {
        var match = new TraceMatch(jobName is null ? null : new GesJob { JobName = jobName }, isInDoubt)
            { IsOver = isOver, ResultId = resultId };
        var warnings = ChangeResult.Adopted(Stop, match, Cause, TraceTable.For(Stop), Now).Warnings;
        Assert.Equal(warning is null ? 0 : 1, warnings.Count);
        Assert.Contains(warning ?? "", string.Join(' ', warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_is_not_needed_has_no_job_of_GES_and_the_id_of_the_refusal()
    {
        var result = ChangeResult.NotNeeded(Stop, Cause, Now);
        AssertJob(result.Job, null, JobStatus.NotNeeded, adopted: false);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void The_job_says_where_it_is()
    {
        var job = ChangeResult.NotNeeded(Stop, Cause, Now).From(new Origin("cn-north-4", "p")).Job;
        Assert.Equal(("cn-north-4", "p"), (job.Region, job.ProjectId));
    }

    private static void AssertJob(GesJob job, string? id, string status, bool adopted)
    {
        Assert.Equal((id, "g", "n", GesOperation.Stop), (job.JobId, job.GraphId, job.GraphName, job.Operation));
        Assert.Equal((status, adopted, Now.LocalDateTime, "r"), (job.Status, job.Adopted, job.SubmittedAt, job.RequestId));
    }
}
