using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults;

/// <summary>
/// Changes the content and the entity tag of the file of a download link before the request is handled. A client must not resume a download
/// that began before.
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

/// <summary>Executes the request and changes headers of the answer. The body stays.</summary>
/// <param name="Headers">Headers to add or replace; an empty value removes the header.</param>
public sealed record SetHeadersFault(IReadOnlyDictionary<string, string>? Headers = null) : ResponseFault
{
    internal override string? FindProblem() =>
        Headers is not { Count: > 0 } ? "headers: give at least one." : FaultSettings.Headers(Headers);

    internal override Answer Change(Answer answer, FaultContext context) =>
        Headers!.Aggregate(answer, (changed, header) => changed.With(header.Key, header.Value));
}
