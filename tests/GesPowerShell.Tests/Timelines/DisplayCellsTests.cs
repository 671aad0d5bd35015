namespace GesPowerShell.Tests.Timelines;

/// <summary>The number of terminal cells of a text with characters of other widths than one cell.</summary>
public class DisplayCellsTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
    private const string Flag = "\U0001F1E9\U0001F1EA";
    private const string Thumb = "\U0001F44D\U0001F3FD";
    private const string Heart = "\u2764\uFE0F";
    private const string Accented = "e\u0301\u0323";

    [Theory]
    [InlineData("", 0)]
    [InlineData("fraud_demo", 10)]
    [InlineData("图数据库", 8)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("グラフ", 6)]
    [InlineData("그래프", 6)]
    [InlineData("\u1112\u1161\u11AB", 2)] // A Hangul syllable that is composed of its letters.
    [InlineData("ｸﾞ", 2)] // Two half-width characters: a letter and its sound mark.
    [InlineData("naïve Ünïted", 12)]
    [InlineData(Accented, 1)]
    [InlineData("\U0001F600", 2)]
    [InlineData(Family, 2)]
    [InlineData(Flag, 2)]
    [InlineData(Flag + Flag, 4)]
    [InlineData(Thumb, 2)]
    [InlineData(Heart, 2)]
    [InlineData("\u2764", 1)]
    [InlineData("\U00020000", 2)]
    [InlineData("עברית", 5)]
    public void A_text_takes_as_many_cells_as_a_terminal_gives_it(string text, int cells) => Assert.Equal(cells, DisplayCells.Count(text));

    [Theory]
    [InlineData("图数据库", 8, "图数据库")]
    [InlineData("图数据库", 7, "图数.. ")]
    [InlineData("图数据库", 6, "图数..")]
    [InlineData("abcdef", 5, "abc..")]
    [InlineData(Family + Family + Family, 5, Family + ".. ")]
    [InlineData("a" + Flag + Flag + Flag, 5, "a" + Flag + "..")]
    [InlineData(Accented + Accented + Accented + Accented, 3, Accented + "..")]
    [InlineData("\U0001F600\U0001F600", 3, ".. ")]
    [InlineData("ab", 4, "ab  ")]
    public void What_is_cut_ends_with_a_whole_character_and_keeps_its_width(string text, int width, string fitted)
    {
        Assert.Equal(fitted, DisplayCells.Fit(text, width));
        Assert.Equal(width, DisplayCells.Count(fitted));
    }

    /// <summary>A single surrogate. It cannot be an argument of an attribute.</summary>
    [Fact]
    public void Half_of_a_pair_is_a_cell() => Assert.Equal(3, DisplayCells.Count("a\ud83da"));

    [Fact]
    public void No_text_is_ever_cut_within_a_character()
    {
        string[] parts = [Family, Flag, Thumb, Heart, Accented, "图", "a", "\U0001F600", "\U00020000"];
        var random = new Random(1);
        for (var trial = 0; trial < 1000; trial++)
        {
            var chosen = Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]).ToList();
            var width = random.Next(2, 20);
            var fitted = DisplayCells.Fit(string.Concat(chosen), width);
            Assert.True(DisplayCells.Count(fitted) >= width);
            var kept = fitted.TrimEnd().Replace("..", "", StringComparison.Ordinal);
            Assert.Contains(kept, Enumerable.Range(0, chosen.Count + 1).Select(count => string.Concat(chosen.Take(count))));
        }
    }
}
