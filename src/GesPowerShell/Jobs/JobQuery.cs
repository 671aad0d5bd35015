using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;

namespace GesPowerShell.Jobs;

/// <summary>A query for one job by its id.</summary>
/// <param name="JobId">Id of the job.</param>
/// <param name="Given">The input, for the TargetObject of an error.</param>
internal sealed record JobQuery(string JobId, object Given) : IInput, IReadTarget
{
    /// <summary>Id of its graph; null when it is not known.</summary>
    public string? GraphId { get; init; }

    /// <summary>Names or patterns of its graph; null for any. They are ignored with <see cref="GraphId"/>.</summary>
    public string[]? GraphNames { get; init; }

    /// <summary>Project and connection of the input object.</summary>
    public ObjectSource Source { get; init; } = ObjectSource.None;

    public IReadOnlyList<IGesClient> Clients { get; init; } = [];

    /// <summary>The query for a job object. The name of its graph is exact, so wildcard characters in it are escaped.</summary>
    public static JobQuery Of(GesJob job, object given) => new(job.JobId!, given)
    {
        GraphId = job.GraphId,
        GraphNames = job.GraphName is { } name ? [WildcardPattern.Escape(name)] : null,
        Source = new ObjectSource(job.JobId!, job.Region, job.ProjectId, job.Handle),
    };
}
