using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Control;

/// <summary>The simulator's own paths under /_simulator/. They answer on the loopback alone and need no credentials.</summary>
internal sealed class ControlApi(StateEndpoint state, RequestJournal journal, OpenRequests open, FaultsEndpoint faults, SimulatedClock clock)
{
    public static bool Owns(ApiRequest request) => request.Segments is ["_simulator", ..];

    public Answer Handle(ApiRequest request) => !request.IsFromLoopback
        ? Problem(StatusCodes.Status403Forbidden, "The simulator is controlled from the machine it runs on alone.")
        : (request.Method, request.Segments) switch
        {
            ("GET", [_, "state"]) => state.Show(),
            ("GET", [_, "requests"]) => Requests(),
            ("DELETE", [_, "requests"]) => Clear(),
            ("POST", [_, "clock"]) => Advance(request),
            ("GET", [_, "faults"]) => faults.Show(),
            ("POST", [_, "faults"]) => AddFaults(request),
            ("DELETE", [_, "faults"]) => faults.Clear(),
            _ => Problem(StatusCodes.Status404NotFound, "Known are GET state, GET or DELETE requests, POST clock, and GET, POST or DELETE faults."),
        };

    private Answer Requests()
    {
        var entries = journal.Snapshot();
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("mostOpen", open.Most);
            json.Optional("requests", entries, static (writer, entry) =>
            {
                writer.WriteStartObject();
                writer.WriteString("method", entry.Method);
                writer.WriteString("path", entry.Path);
                writer.WriteNumber("status", entry.Status);
                writer.WriteString("time", entry.Time);
                writer.WriteString("requestId", entry.RequestId);
                writer.Optional("fault", entry.Fault);
                writer.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    private Answer Clear()
    {
        journal.Clear();
        open.Reset();
        return new Answer(StatusCodes.Status204NoContent);
    }

    private Answer Advance(ApiRequest request)
    {
        if (ClockBody.Read(request.Body) is not { } by)
        {
            return Problem(StatusCodes.Status400BadRequest, """Send {"advanceSeconds": N}, N from 0 to 315360000 (ten years).""");
        }

        var now = clock.Advance(by);
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("now", now);
            json.WriteEndObject();
        });
    }

    private Answer AddFaults(ApiRequest request)
    {
        try
        {
            return faults.Add(request);
        }
        catch (FaultRuleException e)
        {
            return Problem(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static Answer Problem(int status, string message) => new(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        json.WriteEndObject();
    });
}
