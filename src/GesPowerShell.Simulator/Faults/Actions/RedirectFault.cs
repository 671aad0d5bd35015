using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Faults.Actions;

/// <summary>Sends the client elsewhere; the request is not carried out.</summary>
/// <param name="Location">The header Location: an address or a path.</param>
/// <param name="Status">301, 302, 303, 307 or 308; the last two ask for the same method and body again.</param>
public sealed record RedirectFault(string Location = "", int Status = StatusCodes.Status302Found) : Fault
{
    internal override bool EndsRequest => true;

    internal override string? FindProblem() =>
        string.IsNullOrEmpty(Location) || !SettingCheck.IsValue(Location) ? "location: give an address or a path."
        : Status is 301 or 302 or 303 or 307 or 308 ? null
        : "status: give 301, 302, 303, 307 or 308.";

    internal override Task<Answer> ApplyAsync(Exchange exchange, Func<Task<Answer>> next) => Task.FromResult(new Answer(Status)
    {
        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = Location },
    });
}
