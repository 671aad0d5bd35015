using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// Gives the file that a download link leads to other bytes and another entity tag, before this request is handled: a download that was
/// begun before must not be continued.
/// </summary>
public sealed record ChangeFileFault : Fault
{
    internal override bool AppliesTo(ApiEndpoint endpoint) => endpoint.ObjectKey is not null;

    internal override Task<Answer> ApplyAsync(FaultContext context, Func<Task<Answer>> next)
    {
        context.Region.At(_ =>
        {
            context.Region.Objects.Change(context.Endpoint.ObjectKey!);
            return true;
        });
        return next();
    }
}

/// <summary>Executes the request and changes headers of the answer, whose body stays.</summary>
/// <param name="Headers">Headers beside the usual ones, or in their place; an empty value removes the header.</param>
public sealed record SetHeadersFault(IReadOnlyDictionary<string, string>? Headers = null) : ResponseFault
{
    internal override string? FindProblem() =>
        Headers is not { Count: > 0 } ? "headers: give at least one." : FaultSettings.Headers(Headers);

    internal override Answer Change(Answer answer, FaultContext context) =>
        Headers!.Aggregate(answer, (changed, header) => changed.With(header.Key, header.Value));
}
