namespace GesPowerShell.Client.Authentication;

/// <summary>A token of IAM.</summary>
/// <param name="Value">Kept as characters so that it can be wiped.</param>
/// <param name="IssuedAt">By our clock, which is the one that it is compared with.</param>
/// <param name="ExpiresAt">Null when IAM did not say.</param>
/// <param name="ProjectId">Project that it is for.</param>
/// <param name="ProjectName">Name of that.</param>
internal sealed record IamToken(
    char[] Value, DateTimeOffset IssuedAt, DateTimeOffset? ExpiresAt, string? ProjectId, string? ProjectName) : IRefreshable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Too near its end: less than a tenth of its life is left, or less than five minutes where it lives long enough for that.</summary>
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
