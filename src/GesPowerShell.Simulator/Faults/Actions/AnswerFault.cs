using System.Text.Json.Serialization;
using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Answers in the place of GES or IAM: the request is not carried out.</summary>
/// <param name="Status">HTTP status, from 200 to 599.</param>
/// <param name="Headers">Headers beside the usual ones, or in their place; an empty value takes the header away.</param>
/// <param name="Body">In JSON a string that is sent as it is, or an object that is sent as JSON; null for none.</param>
public sealed record AnswerFault(
    int Status = 0, IReadOnlyDictionary<string, string>? Headers = null, [property: JsonConverter(typeof(LooseText))] string? Body = null) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() => SettingCheck.Status(Status, Body) ?? SettingCheck.Headers(Headers);

    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next)
    {
        var answer = PlainAnswer.Of(Status, Body);
        return Task.FromResult(Headers is null ? answer : answer with { Headers = Headers });
    }
}
