namespace GesPowerShell.Inputs;

/// <summary>Refuses objects of another project than the connection's. What does not say where it belongs is taken.</summary>
internal sealed class ProjectCheck(IGesClient client, OperationContext call)
{
    private GesSession session = client.Session;

    /// <summary>Those that belong here, in their order; the others go to <paramref name="onOther"/>.</summary>
    public async Task<List<T>> OfThisProjectAsync<T>(
        IReadOnlyList<T> items, Func<T, (string Label, string? Region, string? ProjectId)> describe, Func<GesException, T, Task> onOther)
    {
        var ours = new List<T>(items.Count);
        foreach (var item in items)
        {
            var (label, region, projectId) = describe(item);
            if (await ProblemAsync(label, region, projectId).ConfigureAwait(false) is { } problem)
            {
                await onOther(problem, item).ConfigureAwait(false);
            }
            else
            {
                ours.Add(item);
            }
        }

        return ours;
    }

    public async Task ThrowIfOtherAsync(string label, string? region, string? projectId)
    {
        if (await ProblemAsync(label, region, projectId).ConfigureAwait(false) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>Null when the object belongs to the connection's project, as far as both say. Asks IAM alone, and only if the project is not known yet.</summary>
    public async Task<GesException?> ProblemAsync(string label, string? region, string? projectId)
    {
        if (region is not null && Differs(region, session.Region))
        {
            return Problem(label, region, projectId);
        }

        if (projectId is null)
        {
            return null;
        }

        if (session.ProjectId is null)
        {
            session = await client.FindProjectAsync(call).ConfigureAwait(false);
        }

        return Differs(projectId, session.ProjectId) ? Problem(label, region, projectId) : null;
    }

    private GesException Problem(string label, string? region, string? projectId) =>
        GesErrors.ObjectOfOtherProject(label, Place(region, projectId), Place(session.Region, session.ProjectId));

    private static bool Differs(string its, string? ours) =>
        ours is { Length: > 0 } && !string.Equals(its.Trim(), ours, StringComparison.OrdinalIgnoreCase);

    private static string Place(string? region, string? projectId) => (region, projectId) switch
    {
        (null, _) => $"project {projectId}",
        (_, null) => $"region {region}",
        _ => $"project {projectId} in {region}",
    };
}
