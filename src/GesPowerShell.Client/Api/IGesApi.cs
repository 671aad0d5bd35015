namespace GesPowerShell.Client.Api;

/// <summary>The operations of GES that the module uses, one request each, in the types of the model.</summary>
internal interface IGesApi
{
    Task<ApiPage<GesGraph>> ListGraphsAsync(int offset, int limit, GesCall call);

    Task<GesGraph> ShowGraphAsync(string graphId, GesCall call);

    /// <summary>The jobs carry no graph id: Task Center does not know it.</summary>
    Task<ApiPage<GesJob>> ListJobsAsync(GesJobFilter filter, int offset, int limit, GesCall call);

    Task<GesJob> ShowJobAsync(string graphId, string jobId, GesCall call);

    /// <summary>Backups of all graphs.</summary>
    Task<ApiPage<GesBackup>> ListBackupsAsync(int offset, int limit, GesCall call);

    /// <summary>Sends the changing request, once.</summary>
    Task<Submission> SubmitAsync(GesChange change, GesCall call);
}

/// <summary>One page as GES sent it.</summary>
/// <param name="Count">How many there are in all, says GES; null when it does not say.</param>
/// <param name="Items">This page's.</param>
internal sealed record ApiPage<T>(int? Count, IReadOnlyList<T> Items);

/// <summary>An accepted change.</summary>
/// <param name="JobId">Null when GES accepted without naming a job.</param>
/// <param name="RequestId">Id of the request.</param>
internal sealed record Submission(string? JobId, string? RequestId);
