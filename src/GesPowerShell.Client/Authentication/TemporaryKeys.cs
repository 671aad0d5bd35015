namespace GesPowerShell.Client.Authentication;

/// <summary>A temporary access key of the metadata service.</summary>
/// <param name="AccessKey">The access key id, which is not secret.</param>
/// <param name="SecretKey">The secret key.</param>
/// <param name="SecurityToken">Sent along with every request.</param>
/// <param name="IssuedAt">When the keys were fetched, by this machine's clock.</param>
/// <param name="ExpiresAt">Null when the service did not say.</param>
internal sealed record TemporaryKeys(
    string AccessKey, Secret SecretKey, Secret SecurityToken, DateTimeOffset IssuedAt, DateTimeOffset? ExpiresAt) : IRefreshable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(40);

    /// <summary>Whether less than 40 minutes are left, or less than half of a lifetime shorter than 80 minutes.</summary>
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
