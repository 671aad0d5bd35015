namespace GesPowerShell.Client.Authentication;

/// <summary>A token of IAM.</summary>
/// <param name="Value">An array of characters, so that it can be cleared.</param>
/// <param name="IssuedAt">By this machine's clock.</param>
/// <param name="ExpiresAt">By this machine's clock; null when IAM did not say.</param>
/// <param name="ProjectId">Project of its scope; null for the scope of an account.</param>
/// <param name="ProjectName">Name of that project.</param>
internal sealed record IamToken(
    char[] Value, DateTimeOffset IssuedAt, DateTimeOffset? ExpiresAt, string? ProjectId, string? ProjectName) : IRefreshable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Whether less than a tenth of its lifetime is left, or less than five minutes where it lives at least ten.</summary>
    public bool NeedsRefresh(DateTimeOffset now)
    {
        if (ExpiresAt is not { } end)
        {
            return false;
        }

        var life = end - IssuedAt;
        var tenth = TimeSpan.FromTicks(life.Ticks / 10);
        var margin = tenth > Margin || life < Margin + Margin ? tenth : Margin;
        return end - now <= margin;
    }

    public void Clear() => Array.Clear(Value, 0, Value.Length);

    public override string ToString() => "";
}
