using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Faults;

/// <summary>Revokes all tokens before the request is handled. The token of this request too is then refused with APIGW.0307.</summary>
public sealed record InvalidateTokensFault : Fault
{
    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        context.Tokens.RevokeAll();
        return next();
    }
}

/// <summary>Shifts the server's clock for the check of the signature and for the Date of the answer.</summary>
/// <param name="Seconds">Real seconds by which the server's clock is ahead; negative when it is behind.</param>
public sealed record ClockSkewFault(double Seconds = 0) : Fault
{
    internal override string? FindProblem() =>
        Seconds is >= -315_360_000 and <= 315_360_000 and not 0
            ? null
            : "seconds: give a number from -315360000 to 315360000 (ten years), but not 0.";

    internal override async Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        context.Request.ClockSkew = TimeSpan.FromSeconds(Seconds);
        return (await next()).With("Date", TimeFormat.Http(context.Region.Clock.Now + context.Request.ClockSkew));
    }
}
