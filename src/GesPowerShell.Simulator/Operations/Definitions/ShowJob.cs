using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Operations.Definitions;

internal static class ShowJob
{
    public static OperationDefinition Definition { get; } =
        new SimpleOperation("ShowJob2", "GET", "/graphs/{graph_id}/jobs/{job_id}/status", call => call.Region.At<object>(now =>
        {
            if (!call.Region.Graphs.TryFind(call.GraphId, out _))
            {
                return GesErrors.NoGraph;
            }

            var jobId = call.Ids["job_id"];
            if (!call.Region.Jobs.TryFind(jobId, out var job) || job.IsForgotten(now) || job.IsHidden)
            {
                return GesErrors.NoJob;
            }

            return job.Spec.GraphId == call.GraphId ? JobItem.Of(job.Read(now)) : GesErrors.JobNotOfGraph(jobId);
        }));
}
