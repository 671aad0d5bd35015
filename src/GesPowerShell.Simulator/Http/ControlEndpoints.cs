using System.Net;
using System.Text.Json;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Http;

/// <summary>What the simulator itself can be asked, from this machine alone.</summary>
internal sealed class ControlEndpoints(SimulatedRegion region, Journal journal)
{
    public Task HandleAsync(ApiRequest request)
    {
        if (request.Context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
        {
            throw ApiFault.NoSuchApi();
        }

        return (request.Method, request.Segments) switch
        {
            ("GET", [_, "state"]) => StateAsync(request),
            ("GET", [_, "requests"]) => RequestsAsync(request),
            ("DELETE", [_, "requests"]) => ClearAsync(request),
            ("POST", [_, "clock"]) => AdvanceAsync(request),
            _ => throw ApiFault.NoSuchApi(),
        };
    }

    private Task StateAsync(ApiRequest request)
    {
        var now = region.Now;
        var (_, graphs) = region.Page(0, int.MaxValue, (graph, at) => (Graph: graph, graph.PhaseAt(at).Code, Begun: graph.Begun.ToArray()));
        var jobs = region.JobsWhere((_, _) => true);
        return Answers.JsonAsync(request.Context, 200, json =>
        {
            json.WriteString("now", Answers.Time(now));
            json.Array("graphs", graphs, graph =>
            {
                json.WriteString("id", graph.Graph.Id);
                json.WriteString("name", graph.Graph.Name);
                json.WriteString("status", graph.Code);
                json.WriteNumber("stops", graph.Begun.Count(begun => begun.Operation == "stop"));
                json.WriteNumber("starts", graph.Begun.Count(begun => begun.Operation == "start"));
                json.WriteNumber("restarts", graph.Begun.Count(begun => begun.Operation == "restart"));
                json.Array("begun", graph.Begun, begun =>
                {
                    json.WriteString("operation", begun.Operation);
                    json.WriteString("request_id", begun.RequestId);
                    json.WriteString("job_id", begun.JobId);
                    json.WriteString("at", Answers.Time(begun.At));
                });
            });
            json.Array("jobs", jobs, job => Jobs.JobJson.Write(json, job, now));
        });
    }

    private Task RequestsAsync(ApiRequest request) => Answers.JsonAsync(request.Context, 200, json =>
        json.Array("requests", journal.Entries, entry =>
        {
            json.WriteString("method", entry.Method);
            json.WriteString("path", entry.Path);
            json.WriteNumber("status", entry.Status);
            json.WriteString("request_id", entry.RequestId);
            json.WriteString("at", entry.At);
        }));

    private Task ClearAsync(ApiRequest request)
    {
        journal.Clear();
        return Answers.JsonAsync(request.Context, 200, _ => { });
    }

    private Task AdvanceAsync(ApiRequest request)
    {
        if (!request.Json(ApiFault.BadBody).TryGetProperty("advanceSeconds", out var value)
            || value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var seconds) || seconds is < 0 or > 3e8)
        {
            throw ApiFault.BadParameter();
        }

        region.Advance(TimeSpan.FromSeconds(seconds));
        return Answers.JsonAsync(request.Context, 200, json => json.WriteString("now", Answers.Time(region.Now)));
    }
}
