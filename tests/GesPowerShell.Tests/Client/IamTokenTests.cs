using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Tests.Client;

public class IamTokenTests
{
    private static readonly DateTimeOffset Issued = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Cleared_it_has_no_characters_left()
    {
        var value = "token".ToCharArray();
        var token = new IamToken(value, Issued, null, null, null);
        token.Clear();
        Assert.All(value, one => Assert.Equal('\0', one));
        Assert.Equal("", $"{token}");
    }

    /// <summary>The lifetime of a token in minutes, and the minutes before its end at which it is refreshed.</summary>
    [Theory]
    [InlineData(24 * 60, 144)]
    [InlineData(60, 6)]
    [InlineData(50, 5)]
    [InlineData(40, 5)]
    [InlineData(10, 5)]
    [InlineData(9, 0.9)]
    [InlineData(1, 0.1)]
    public void A_tenth_of_its_life_or_five_minutes_before_its_end_it_is_refreshed(double minutes, double margin)
    {
        var end = Issued + TimeSpan.FromMinutes(minutes);
        var token = new IamToken([], Issued, end, null, null);
        var due = end - TimeSpan.FromMinutes(margin);
        Assert.True(token.NeedsRefresh(due));
        Assert.False(token.NeedsRefresh(due - TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void One_of_which_the_end_is_not_known_is_kept_until_it_is_refused() =>
        Assert.False(new IamToken([], Issued, null, null, null).NeedsRefresh(DateTimeOffset.MaxValue));
}
