using System.Globalization;
using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

// Faults that act on a request before it is executed, or instead of executing it.

/// <summary>Answers instead of GES or IAM. The request is not executed.</summary>
/// <param name="Status">HTTP status, from 200 to 599.</param>
/// <param name="Headers">Headers to add or replace; an empty value removes the header.</param>
/// <param name="Body">In JSON a string that is sent as it is, or an object that is sent as JSON; null for none.</param>
public sealed record AnswerFault(
    int Status = 0,
    IReadOnlyDictionary<string, string>? Headers = null,
    [property: JsonConverter(typeof(AnyJsonAsText))] string? Body = null) : Fault
{
    internal override bool EndsRequest => true;

    /// <summary>An answer with the body of a rule.</summary>
    internal static Answer Make(int status, string? body) => new(status)
    {
        Content = string.IsNullOrEmpty(body) ? null : Content.Text(TypeOf(body), body),
    };

    internal override string? FindProblem() => FaultSettings.Status(Status, Body) ?? FaultSettings.Headers(Headers);

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        var answer = Make(Status, Body);
        return Task.FromResult(Headers is null ? answer : answer with { Headers = Headers });
    }

    private static string TypeOf(string body) => body.TrimStart() switch
    {
        ['{' or '[', ..] => "application/json",
        ['<', ..] => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}

/// <summary>
/// Answers at once, as a gateway does after a time-out, and executes the request later, as a slow service does. The caller is authenticated
/// at once: a refused caller gets the refusal, and nothing is executed later.
/// </summary>
/// <param name="Status">HTTP status, from 200 to 599.</param>
/// <param name="Body">In JSON a string that is sent as it is, or an object that is sent as JSON; null for none.</param>
/// <param name="Seconds">Simulated seconds until the request is executed, under the request id that it has now.</param>
public sealed record AnswerThenLaterFault(
    int Status = 504, [property: JsonConverter(typeof(AnyJsonAsText))] string? Body = null, double Seconds = 0) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() => FaultSettings.Status(Status, Body) ?? FaultSettings.Seconds(Seconds);

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next) =>
        Task.FromResult(context.Endpoint.Authorize() ?? context.Region.At(now =>
        {
            context.Region.Schedule.Add(now + TimeSpan.FromSeconds(Seconds), () => context.Execute());
            return AnswerFault.Make(Status, Body);
        }));
}

/// <summary>Handles the request later, even if the client has closed the connection: GES does not notice that either.</summary>
/// <param name="Seconds">Real seconds, on the clock of <see cref="SimulatorOptions.Clock"/>.</param>
public sealed record DelayFault(double Seconds = 0) : Fault
{
    internal override string? FindProblem() =>
        Seconds is > 0 and <= 86_400 ? null : "seconds: give a number above 0, at most 86400 (a day).";

    internal override async Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        try
        {
            await context.Region.Clock.WaitAsync(TimeSpan.FromSeconds(Seconds), context.Stopping);
        }
        catch (OperationCanceledException)
        {
            return Answer.Dropped;
        }

        return await next();
    }
}

/// <summary>Resets the connection when the request has arrived. The request is not executed.</summary>
public sealed record DropBeforeFault : Fault
{
    internal override bool EndsRequest => true;

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next) => Task.FromResult(Answer.Dropped);
}

/// <summary>Refuses the request as the gateway does for too many requests: 429 APIGW.0308. It is not executed.</summary>
/// <param name="RetryAfter">
/// The header Retry-After: a number of seconds or a date like <c>Wed, 04 Mar 2026 05:06:07 GMT</c>; null for none.
/// </param>
public sealed record RateLimitFault([property: JsonConverter(typeof(AnyJsonAsText))] string? RetryAfter = null) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() =>
        RetryAfter is null || uint.TryParse(RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || DateTimeOffset.TryParseExact(RetryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "retryAfter: give whole seconds or a date like 'Wed, 04 Mar 2026 05:06:07 GMT'.";

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        var answer = GatewayErrors.Throttled(context.Request);
        return Task.FromResult(RetryAfter is null ? answer : answer.With("Retry-After", RetryAfter));
    }
}

/// <summary>Redirects the client; the request is not executed.</summary>
/// <param name="Location">The header Location: an address or a path.</param>
/// <param name="Status">301, 302, 303, 307 or 308; the last two ask the client to repeat method and body.</param>
public sealed record RedirectFault(string Location = "", int Status = StatusCodes.Status302Found) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() =>
        string.IsNullOrEmpty(Location) || !FaultSettings.IsHeaderValue(Location) ? "location: give an address or a path."
        : Status is 301 or 302 or 303 or 307 or 308 ? null
        : "status: give 301, 302, 303, 307 or 308.";

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next) =>
        Task.FromResult(new Answer(Status).With("Location", Location));
}
