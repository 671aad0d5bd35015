namespace GesPowerShell;

/// <summary>What the project may still create.</summary>
internal sealed record ListQuotas : GesRequest<IReadOnlyList<GesQuota>>;
