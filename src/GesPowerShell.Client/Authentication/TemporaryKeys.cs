namespace GesPowerShell.Client.Authentication;

/// <summary>An access key that somebody gave out for a while, with what belongs to it.</summary>
/// <param name="AccessKey">Not secret.</param>
/// <param name="SecretKey">Its secret.</param>
/// <param name="SecurityToken">Sent along with every request.</param>
/// <param name="IssuedAt">When they were fetched, by our clock.</param>
/// <param name="ExpiresAt">Null when nobody said.</param>
internal sealed record TemporaryKeys(
    string AccessKey, Secret SecretKey, Secret SecurityToken, DateTimeOffset IssuedAt, DateTimeOffset? ExpiresAt) : IRefreshable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(40);

    /// <summary>Less than 40 minutes are left, or less than half where they live shorter.</summary>
    public bool NeedsRefresh(DateTimeOffset now)
    {
        if (ExpiresAt is not { } end)
        {
            return false;
        }

        var half = TimeSpan.FromTicks((end - IssuedAt).Ticks / 2);
        return end - now <= (half < Margin ? half : Margin);
    }

    public void Clear()
    {
        SecretKey.Dispose();
        SecurityToken.Dispose();
    }

    public override string ToString() => "";
}
