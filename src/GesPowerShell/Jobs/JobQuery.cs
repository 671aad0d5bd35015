using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;

namespace GesPowerShell.Jobs;

/// <summary>One job that was asked for by its id.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="Given">As the user gave it: an error's TargetObject.</param>
internal sealed record JobQuery(string JobId, object Given) : IReadTarget
{
    /// <summary>Of this graph; null when it was not said.</summary>
    public string? GraphId { get; init; }

    /// <summary>Of a graph of one of these names or patterns; null for any. Ignored with an id.</summary>
    public string[]? GraphNames { get; init; }

    /// <summary>Where the object that was given belongs.</summary>
    public ObjectSource Source { get; init; }

    public IReadOnlyList<IGesClient> Clients { get; init; } = [];

    /// <summary>This very job, as an object names it. What GES calls a graph is its name and never a pattern.</summary>
    public static JobQuery Of(GesJob job, object given) => new(job.JobId!, given)
    {
        GraphId = job.GraphId,
        GraphNames = job.GraphName is { } name ? [WildcardPattern.Escape(name)] : null,
        Source = new ObjectSource(job.JobId!, job.Region, job.ProjectId, job.Handle),
    };
}
