using GesPowerShell.Parameters;

namespace GesPowerShell.Tests.Parameters;

public class IdsTests
{
    /// <summary>The first and the last character of each permitted range, and the characters next to them.</summary>
    [Theory]
    [InlineData('A', true)]
    [InlineData('Z', true)]
    [InlineData('a', true)]
    [InlineData('z', true)]
    [InlineData('0', true)]
    [InlineData('9', true)]
    [InlineData('_', true)]
    [InlineData('-', true)]
    [InlineData('@', false)]
    [InlineData('[', false)]
    [InlineData('`', false)]
    [InlineData('{', false)]
    [InlineData('/', false)]
    [InlineData(':', false)]
    [InlineData('.', false)]
    [InlineData('%', false)]
    [InlineData(' ', false)]
    [InlineData('é', false)]
    [InlineData('Ａ', false)]
    [InlineData('\0', false)]
    public void An_id_has_letters_digits_and_dashes_alone(char character, bool isAccepted)
    {
        Assert.Equal(isAccepted, Ids.Accepts($"a{character}"));
        Assert.Equal(isAccepted ? null : "IdInvalid", Ids.Problem(Ids.Graph, $"{character}b")?.ErrorId);
        Assert.Equal(isAccepted ? null : "IdInvalid", Ids.Problem(Ids.Graph, $"{character}b", "-GraphId")?.ErrorId);
        Assert.Equal(isAccepted ? null : "SettingInvalid", Ids.SettingProblem("VpcId", $"{character}b")?.ErrorId);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void An_id_has_at_most_64_characters(int length, bool isAccepted)
    {
        Assert.Equal(isAccepted, Ids.Accepts(new string('a', length)));
        Assert.Equal(isAccepted, Ids.SettingProblem("VpcId", new string('a', length)) is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void No_id_is_not_an_invalid_one(string? id)
    {
        Assert.False(Ids.Accepts(id));
        Assert.Equal("-GraphId must not be empty.", Ids.Problem(Ids.Graph, id, "-GraphId")!.Message);
        Assert.Equal("-VpcId must not be empty.", Ids.SettingProblem("VpcId", id)!.Message);
    }
}
