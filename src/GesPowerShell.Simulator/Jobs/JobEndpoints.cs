using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>Task Center, from request to answer. Newest jobs come first.</summary>
internal sealed class JobEndpoints(Region region)
{
    public Answer List(ApiRequest request)
    {
        if (!request.Query.TryGetNumber("offset", 0, 0, out var offset) || !request.Query.TryGetNumber("limit", 10, 1, out var limit)
            || !TryReadFilter(request.Query, out var filter))
        {
            return Answer.Of(GesErrors.IncorrectParameter);
        }

        var (count, page) = region.At(now => Page(filter, offset, limit, now));
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("job_count", count);
            json.WriteStartArray("job_list");
            page.ForEach(job => JobJson.Write(json, job));
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public Answer Show(string graphId, string jobId) => region.At(now =>
    {
        if (!region.Graphs.TryFind(graphId, out _))
        {
            return Answer.Of(GesErrors.NoGraph);
        }

        if (!region.Jobs.TryFind(jobId, out var job) || job.IsForgotten(now) || job.IsHidden)
        {
            return Answer.Of(GesErrors.NoJob);
        }

        var state = job.Read(now);
        return state.GraphId == graphId
            ? Answer.Ok(json => JobJson.Write(json, state))
            : Answer.Of(GesErrors.JobNotOfGraph(jobId));
    });

    private (int Count, List<JobState> Page) Page(JobFilter filter, int offset, int limit, DateTimeOffset now)
    {
        var count = 0;
        var page = new List<JobState>();
        for (var i = region.Jobs.All.Count - 1; i >= 0; i--)
        {
            var job = region.Jobs.All[i];
            if (job.IsForgotten(now) || job.ListedFrom > now || !filter.Matches(job, now))
            {
                continue;
            }

            if (count++ >= offset && page.Count < limit)
            {
                page.Add(job.Read(now));
            }
        }

        return (count, page);
    }

    private static bool TryReadFilter(QueryText query, out JobFilter filter)
    {
        filter = new JobFilter(query["status"], query["graph_name"], null, null);
        if (!query.TryGetDate("start_time", out var from) || !query.TryGetDate("end_time", out var to))
        {
            return false;
        }

        filter = filter with { From = from, To = to };
        return filter.Status
            is null or JobCode.Waiting or JobCode.Running or JobCode.Success or JobCode.PartiallyFailed or JobCode.Failed;
    }
}
