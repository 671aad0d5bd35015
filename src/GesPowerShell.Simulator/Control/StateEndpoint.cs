using System.Text.Json;
using GesPowerShell.Simulator.Graphs;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Jobs;

namespace GesPowerShell.Simulator.Control;

/// <summary>GET /_simulator/state: what really happened, whatever clients were told.</summary>
internal sealed class StateEndpoint(Region region)
{
    public Answer Show()
    {
        var (now, graphs, jobs, backups) = region.At(at => (
            at,
            region.Graphs.All.Select(graph => graph.Read(at)).ToArray(),
            region.Jobs.All.Select(job => job.Read(at)).ToArray(),
            region.Backups.Values.ToArray()));
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("now", now);
            json.Optional("graphs", graphs, WriteGraph);
            json.Optional("jobs", jobs, WriteJob);
            json.Optional("backups", backups, static (writer, backup) =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", backup.Id);
                writer.WriteString("graphId", backup.GraphId);
                writer.WriteString("status", backup.Status);
                writer.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    private static void WriteGraph(Utf8JsonWriter json, GraphState graph)
    {
        json.WriteStartObject();
        json.WriteString("id", graph.Id);
        json.WriteString("name", graph.Name);
        json.WriteString("status", graph.Status);
        json.WriteNumber("stops", graph.Stops);
        json.WriteNumber("starts", graph.Starts);
        json.WriteNumber("restarts", graph.Restarts);
        json.WriteNumber("automaticStarts", graph.AutomaticStarts);
        json.Optional("operations", graph.Operations, WriteOperation);
        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, GraphOperation operation)
    {
        json.WriteStartObject();
        json.WriteString("operation", operation.Kind switch
        {
            GraphOperationKind.Stop => "stop",
            GraphOperationKind.Start => "start",
            _ => "restart",
        });
        json.WriteString("at", operation.At);
        json.WriteString("jobId", operation.JobId);
        json.WriteString("requestId", operation.RequestId);
        json.Optional("backupId", operation.BackupId);
        json.WriteEndObject();
    }

    private static void WriteJob(Utf8JsonWriter json, JobState job)
    {
        json.WriteStartObject();
        json.WriteString("jobId", job.JobId);
        json.WriteString("graphId", job.GraphId);
        json.WriteString("graphName", job.GraphName);
        json.WriteString("jobName", job.JobName);
        json.WriteString("status", job.Status);
        json.Optional("beginTime", job.Spec.BeginTime);
        json.Optional("endTime", job.Spec.EndTime);
        json.WriteString("requestId", job.Spec.RequestId);
        json.WriteEndObject();
    }
}
