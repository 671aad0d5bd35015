using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

/// <summary>Lists the jobs of Task Center, newest first.</summary>
internal static class ListJobs
{
    public static OperationDefinition Definition { get; } = new SimpleOperation("ListJobs2", "GET", "/graphs/jobs", call =>
        Page.Read(call.Query) is not { } page || JobFilter.Read(call.Query) is not { } filter
            ? GesErrors.IncorrectParameter
            : call.Region.At(now =>
            {
                var jobs = call.Region.Jobs.All.Where(job => job.IsListed(now) && filter.Matches(job, now)).Reverse().ToArray();
                return new { JobCount = jobs.Length, JobList = page.Of(jobs).Select(job => JobItem.Of(job.Read(now))).ToArray() };
            }));
}
