using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job on the wire.</summary>
internal static class JobJson
{
    public static void Write(Utf8JsonWriter json, SimulatedJob job, DateTime now)
    {
        var status = job.StatusAt(now);
        json.WriteString("job_id", job.Id);
        json.WriteString("status", status);
        json.WriteString("job_type", "GraphManagement");
        json.WriteString("job_name", job.Name);
        json.WriteString("related_graph", job.GraphName);
        json.WriteNumber("job_progress", 0);
        if (status != "pending")
        {
            json.WriteString("begin_time", Answers.Time(job.Begin));
        }

        if (job.IsOpenAt(now))
        {
            return;
        }

        json.WriteString("end_time", Answers.Time(job.End));
        if (job.FailReason is not null)
        {
            json.WriteString("fail_reason", job.FailReason);
        }

        if (job.LossyFile is not null)
        {
            WriteDetail(json, job.LossyFile);
        }
    }

    private static void WriteDetail(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("job_detail");
        json.WriteNull("schema_path");
        json.WriteNull("vertexset_path");
        json.Array("edgeset_path", [file], path =>
        {
            json.WriteString("path", path);
            json.WriteString("log", path + ".log");
            json.WriteString("status", "partFailed");
            json.WriteString("cause", "The number of columns does not match the schema.");
            json.WriteNumber("total_lines", 1000);
            json.WriteNumber("failed_lines", 12);
            json.WriteNumber("successful_lines", 988);
        });
        json.WriteEndObject();
    }
}
