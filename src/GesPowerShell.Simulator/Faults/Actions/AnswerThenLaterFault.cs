using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>
/// Answers now, as a gateway does that loses patience, and carries the request out later, as a service does that was merely slow.
/// The gateway checks the caller now: whom it refuses gets the refusal, and nothing happens later.
/// </summary>
/// <param name="Status">HTTP status, from 200 to 599.</param>
/// <param name="Body">In JSON a string that is sent as it is, or an object that is sent as JSON; null for none.</param>
/// <param name="Seconds">Simulated seconds until the request is carried out, under the request id that it has now.</param>
public sealed record AnswerThenLaterFault(
    int Status = 504, [property: JsonConverter(typeof(LooseText))] string? Body = null, double Seconds = 0) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() => SettingCheck.Status(Status, Body) ?? SettingCheck.Seconds(Seconds);

    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next) =>
        Task.FromResult(exchange.Refuse() ?? exchange.Region.At(now =>
        {
            exchange.Region.Late.Add(now + TimeSpan.FromSeconds(Seconds), () => exchange.Endpoint());
            return PlainAnswer.Of(Status, Body);
        }));
}
