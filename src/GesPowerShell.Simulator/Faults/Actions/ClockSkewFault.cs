using System.Globalization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Judges the signature of the request as if the server's clock were wrong; the answer's Date is wrong by as much.</summary>
/// <param name="Seconds">Real seconds that the server's clock is ahead; below zero when it is behind.</param>
public sealed record ClockSkewFault(double Seconds = 0) : Fault
{
    internal override string? FindProblem() =>
        Seconds is >= -315_360_000 and <= 315_360_000 and not 0 ? null : "seconds: give a number from -315360000 to 315360000 (ten years), but not 0.";

    internal override async Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        exchange.Request.ClockSkew = TimeSpan.FromSeconds(Seconds);
        var date = exchange.Region.Clock.RealNow + exchange.Request.ClockSkew;
        var answer = await next();
        return answer with
        {
            Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase)
            {
                ["Date"] = date.ToString("r", CultureInfo.InvariantCulture),
            },
        };
    }
}
