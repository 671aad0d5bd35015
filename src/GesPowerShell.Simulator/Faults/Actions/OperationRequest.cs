using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Tells the requests that ask for a stop, start or restart from all others.</summary>
internal static class OperationRequest
{
    public static bool Is(ApiRequest request) => GraphIdOf(request) is not null;

    /// <summary>The graph that is to be stopped, started or restarted; null for any other request.</summary>
    public static string? GraphIdOf(ApiRequest request) =>
        request is { Method: "POST", Segments: ["v2", _, "graphs", var graph, "stop" or "start" or "restart"] } ? graph : null;
}
