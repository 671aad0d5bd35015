namespace GesPowerShell;

/// <summary>Reads the remaining quotas of the project.</summary>
internal sealed record ListQuotas : GesRequest<IReadOnlyList<GesQuota>>;
