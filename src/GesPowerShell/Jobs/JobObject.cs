using System.Management.Automation;
using GesPowerShell.Inputs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Jobs;

/// <summary>Reads jobs from objects: rows of CSV and JSON files, and jobs of other processes.</summary>
internal static class JobObject
{
    private const string Wanted =
        "jobs as Get-GesJob, Wait-GesJob, Stop-GesGraph, Start-GesGraph or Restart-GesGraph return them, "
            + "or rows of a file that was made of these";

    /// <summary>Reads a job from an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="problem">The error for an object that is no job; else null.</param>
    public static GesJob? Read(PSObject item, out GesException? problem)
    {
        var given = GivenObject.Of(item);
        var job = given.Kind == ObjectKinds.Job ? Of(item) : null;
        problem =
            given.Kind == ObjectKinds.Text && string.IsNullOrWhiteSpace(given.Text) ? GesErrors.InputMissing("-InputObject")
            : job is null && given.Kind == ObjectKinds.Row ? GesErrors.WrongKindOfObject("A row without JobId and Operation", Wanted)
            : job is null ? GesErrors.WrongKindOfObject(given.Description, Wanted)
            : job.JobId is { } id && Ids.Problem(Ids.Job, id) is { } badId ? badId
            : job.GraphId is { } graphId ? Ids.Problem(Ids.Graph, graphId)
            : null;
        return problem is null ? job : null;
    }

    /// <summary>The job of an object, with operation and state in their usual spelling; null when the object is no job.</summary>
    public static GesJob? Of(PSObject item)
    {
        if (item.BaseObject is GesJob job)
        {
            return job;
        }

        var fields = new ObjectFields(item);
        var (id, operation) = (fields.Text(nameof(GesJob.JobId)), fields.Text(nameof(GesJob.Operation)));
        if (id is null && operation is null)
        {
            return null;
        }

        var (begin, end) = JobTimes.Of(fields, TimeZoneInfo.Local);
        return new GesJob
        {
            JobId = id,
            GraphId = fields.Text(nameof(GesJob.GraphId)),
            GraphName = fields.Text(nameof(GesJob.GraphName)),
            BackupId = fields.Text(nameof(GesJob.BackupId)),
            Operation = GesOperation.Canonical(operation ?? ""),
            Status = JobStatus.Canonical(fields.Text(nameof(GesJob.Status))) ?? JobStatus.Unknown,
            StatusCode = fields.Text(nameof(GesJob.StatusCode)),
            Adopted = fields.Flag(nameof(GesJob.Adopted)),
            SubmittedAt = fields.Time(nameof(GesJob.SubmittedAt)),
            BeginTime = begin,
            EndTime = end,
            FailReason = fields.Text(nameof(GesJob.FailReason)),
            Details = Files(fields),
            JobProgress = fields.Number(nameof(GesJob.JobProgress)),
            JobName = fields.Text(nameof(GesJob.JobName)),
            JobType = fields.Text(nameof(GesJob.JobType)),
            RequestId = fields.Text(nameof(GesJob.RequestId)),
            Region = fields.Text(nameof(GesJob.Region)),
            ProjectId = fields.Text(nameof(GesJob.ProjectId)),
        };
    }

    /// <summary>The files of an import; of a row that has only a text of them none.</summary>
    private static ReadableList<GesJobFile> Files(ObjectFields fields) =>
        ReadableList<GesJobFile>.Of([.. fields.Items(nameof(GesJob.Details)).Where(file => file.Has(nameof(GesJobFile.Path))).Select(file => new GesJobFile
        {
            Kind = file.Text(nameof(GesJobFile.Kind)),
            Path = file.Text(nameof(GesJobFile.Path)),
            Log = file.Text(nameof(GesJobFile.Log)),
            Status = file.Text(nameof(GesJobFile.Status)),
            Cause = file.Text(nameof(GesJobFile.Cause)),
            TotalLines = (long?)file.Number(nameof(GesJobFile.TotalLines)),
            FailedLines = (long?)file.Number(nameof(GesJobFile.FailedLines)),
            SuccessfulLines = (long?)file.Number(nameof(GesJobFile.SuccessfulLines)),
        })]);
}
