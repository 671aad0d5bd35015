using System.Text.Json;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>A job as list and show send it.</summary>
internal static class JobJson
{
    public static void Write(Utf8JsonWriter json, JobState job)
    {
        json.WriteStartObject();
        json.WriteString("job_id", job.JobId);
        json.WriteString("status", job.Status);
        json.WriteString("job_type", job.Spec.JobType);
        json.WriteString("job_name", job.JobName);
        json.WriteString("related_graph", job.GraphName);
        json.Optional("begin_time", job.Spec.BeginTime);
        json.Optional("end_time", job.Spec.EndTime);
        json.Optional("fail_reason", job.Spec.FailReason);

        // Reserved: always zero.
        json.WriteNumber("job_progress", 0);
        if (job.Spec.Detail is { } detail)
        {
            json.WriteStartObject("job_detail");
            WriteFiles(json, "schema_path", detail.SchemaPath);
            WriteFiles(json, "edgeset_path", detail.EdgesetPath);
            WriteFiles(json, "vertexset_path", detail.VertexsetPath);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, string name, IReadOnlyList<JobFile>? files)
    {
        if (files is null)
        {
            json.WriteNull(name);
            return;
        }

        json.Optional(name, files, static (writer, file) =>
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteString("log", file.Log);
            writer.WriteString("status", file.Status);
            writer.WriteString("cause", file.Cause);
            writer.Optional("total_lines", file.TotalLines);
            writer.Optional("failed_lines", file.FailedLines);
            writer.Optional("successful_lines", file.SuccessfulLines);
            writer.WriteEndObject();
        });
    }
}
