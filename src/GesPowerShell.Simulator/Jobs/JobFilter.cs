using System.Globalization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Jobs;

/// <summary>The filters of Task Center's list. Its times are days.</summary>
internal sealed record JobFilter(string? Status, string? GraphName, DateTime? FirstDay, DateTime? LastDay)
{
    public static JobFilter Of(ApiRequest request)
    {
        var status = request.Query("status");
        return status is null or "running" or "waiting" or "success" or "partiallyFailed" or "failed"
            ? new JobFilter(status, request.Query("graph_name"), Day(request.Query("start_time")), Day(request.Query("end_time")))
            : throw ApiFault.BadParameter();
    }

    public bool Matches(SimulatedJob job, DateTime now) =>
        (Status is null || (job.StatusAt(now) is "pending" ? "waiting" : job.StatusAt(now)) == Status)
        && (string.IsNullOrEmpty(GraphName) || job.GraphName == GraphName)
        && (FirstDay is null || job.Begin.Date >= FirstDay)
        && (LastDay is null || job.Begin.Date <= LastDay);

    private static DateTime? Day(string? text) => text switch
    {
        null or "" => null,
        _ when DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw ApiFault.BadParameter(),
    };
}
