using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Tests.Client;

public class PercentEncodingTests
{
    public static TheoryData<string> Texts => ["", "g-1_2.3~4", " ", "ä", "漢字", "😀", "a b&c=d/e?f#g+h%i", "\u007f\u0080", "~\u007f"];

    [Fact]
    public void Every_character_is_encoded_as_RFC_3986_says()
    {
        for (var c = '\0'; c < 0x180; c++)
        {
            var text = c.ToString();
            Assert.Equal(Uri.EscapeDataString(text), PercentEncoding.Encode(text));
            Assert.Equal(Uri.EscapeDataString(text) == text, PercentEncoding.IsPlain(text));
            Assert.Equal(text, PercentEncoding.Decode(Uri.EscapeDataString(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_encoded_is_decoded_to_what_it_was(string text)
    {
        var encoded = PercentEncoding.Encode(text);
        Assert.Equal(Uri.EscapeDataString(text), encoded);
        Assert.Equal(text, PercentEncoding.Decode(encoded));
        Assert.Equal(encoded, PercentEncoding.Reencode(encoded));
    }

    [Theory]
    [InlineData("%c3%a4%20!", "%C3%A4%20%21")]
    [InlineData("%2d%41", "-A")]
    [InlineData("plain", "plain")]
    public void An_address_is_signed_as_RFC_3986_spells_it(string escaped, string expected) =>
        Assert.Equal(expected, PercentEncoding.Reencode(escaped));

    [Theory]
    [InlineData("%", "%")]
    [InlineData("%4", "%4")]
    [InlineData("%41", "A")]
    [InlineData("a%41", "aA")]
    [InlineData("%4g", "%4g")]
    [InlineData("%g4", "%g4")]
    [InlineData("%aF%Fa", "\ufffd\ufffd")]
    [InlineData("%/0%:0%@0%G0%`0", "%/0%:0%@0%G0%`0")]
    [InlineData("%41%", "A%")]
    [InlineData("%c3%A4", "ä")]
    public void What_is_no_escape_stays_as_it_is(string escaped, string text) => Assert.Equal(text, PercentEncoding.Decode(escaped));
}
