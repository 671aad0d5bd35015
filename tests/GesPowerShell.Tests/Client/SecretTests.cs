using System.Security;
using System.Text;
using GesPowerShell.Client.Authentication;

namespace GesPowerShell.Tests.Client;

public class SecretTests
{
    private const string Text = "Pässwört";

    [Fact]
    public void What_was_lent_is_zeroed_on_return()
    {
        using var secret = Secret.FromText(Text);
        byte[] bytes = [];
        char[] characters = [];
        Assert.Equal(Text, secret.Use(lent => Encoding.UTF8.GetString(bytes = lent)));
        Assert.Equal(Text, secret.UseCharacters(lent => new string(characters = lent)));
        Assert.Equal(9 + 1, bytes.Length);
        Assert.Equal(8, characters.Length);
        Assert.Every(bytes, one => Assert.Equal(0, one));
        Assert.Every(characters, one => Assert.Equal('\0', one));
    }

    [Fact]
    public void It_is_zeroed_too_when_its_use_fails()
    {
        using var secret = Secret.FromText(Text);
        byte[] bytes = [1];
        char[] characters = ['1'];
        Assert.Throws<InvalidOperationException>(() => secret.Use<int>(lent =>
        {
            bytes = lent;
            throw new InvalidOperationException();
        }));
        Assert.Throws<InvalidOperationException>(() => secret.UseCharacters<int>(lent =>
        {
            characters = lent;
            throw new InvalidOperationException();
        }));
        Assert.Every(bytes, one => Assert.Equal(0, one));
        Assert.Every(characters, one => Assert.Equal('\0', one));
    }

    [Fact]
    public void The_characters_behind_the_bytes_are_zeroed_as_well()
    {
        using var secret = Secret.FromText("s");
        Assert.Equal("s", secret.Reveal());
        Assert.Equal("s", secret.Reveal());
        Assert.Equal("", secret.ToString());
    }

    [Fact]
    public void A_copy_lives_on_when_its_original_is_gone()
    {
        var source = new SecureString();
        source.AppendChar('s');
        var secret = new Secret(source);
        source.Dispose();
        using var copy = secret.Copy();
        secret.Dispose();
        Assert.Equal("s", copy.Reveal());
        Assert.Throws<ObjectDisposedException>(secret.Reveal);
    }
}
