using System.Text.Json;
using GesPowerShell.Simulator.Faults;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Control;

/// <summary>The control API of the simulator under /_simulator/. It is reachable only from this machine and needs no credentials.</summary>
internal sealed class ControlApi(
    Region region, Region sandbox, RequestJournal journal, FaultRegister faults, SimulatedClock clock, Action reset)
{
    private const double TenYears = 315_360_000;

    public static bool Owns(ApiRequest request) => request.Segments is ["_simulator", ..];

    public Answer Handle(ApiRequest request) => !request.IsFromLoopback
        ? Problem(StatusCodes.Status403Forbidden, "The simulator is controlled from the machine it runs on alone.")
        : (request.Method, request.Segments) switch
        {
            ("GET", [_, "state"]) => Answer.Control(RegionState.Of(region)),
            ("GET", [_, "state", "sandbox"]) => Answer.Control(RegionState.Of(sandbox)),
            ("GET", [_, "requests"]) => Answer.Control(new { journal.MostOpen, Requests = journal.Snapshot() }),
            ("DELETE", [_, "requests"]) => Done(journal.Clear),
            ("POST", [_, "clock"]) => Advance(request),
            ("GET", [_, "faults"]) => FaultRuleJson.Show(faults.All),
            ("POST", [_, "faults"]) => AddFaults(request),
            ("DELETE", [_, "faults"]) => Done(faults.Clear),
            ("POST", [_, "reset"]) => Done(reset),
            _ => Problem(
                StatusCodes.Status404NotFound,
                "Known are GET state, GET or DELETE requests, POST clock, GET, POST or DELETE faults, and POST reset."),
        };

    private Answer Advance(ApiRequest request) => ReadSeconds(request.Body) is { } seconds
        ? Answer.Control(new { Now = clock.Advance(TimeSpan.FromSeconds(seconds)) })
        : Problem(StatusCodes.Status400BadRequest, """Send {"advanceSeconds": N}, N from 0 to 315360000 (ten years).""");

    private static double? ReadSeconds(ReadOnlyMemory<byte> body)
    {
        try
        {
            var seconds = JsonSerializer.Deserialize<ClockBody>(body.Span, WireJson.Control)?.AdvanceSeconds;
            return seconds is >= 0 and <= TenYears ? seconds : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Answer AddFaults(ApiRequest request)
    {
        try
        {
            faults.Add(FaultRuleJson.Read(request.Body));
            return FaultRuleJson.Show(faults.All);
        }
        catch (FaultRuleException e)
        {
            return Problem(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static Answer Done(Action action)
    {
        action();
        return new Answer(StatusCodes.Status204NoContent);
    }

    private static Answer Problem(int status, string message) => Answer.Control(new { Error = message }, status);

    private sealed record ClockBody(double? AdvanceSeconds);
}
