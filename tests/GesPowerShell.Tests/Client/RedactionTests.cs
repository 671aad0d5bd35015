using CsCheck;
using GesPowerShell.Client.Authentication;
using GesPowerShell.Client.Errors;

namespace GesPowerShell.Tests.Client;

public class RedactionTests
{
    private const string Token = "MIIab+cd/ef0123456789==";

    [Theory]
    [InlineData("The token MIIab+cd/ef0123456789== is old.", "The token … is old.")]
    [InlineData("miiAB+CD/EF0123456789==", "…")]
    [InlineData("MIIab%2Bcd%2Fef0123456789%3D%3D", "…")]
    [InlineData(@"MIIab\u002Bcd\/ef0123456789==", "…")]
    [InlineData(@"MIIab\\u002Bcd\\/ef0123456789==", "…")]
    [InlineData("cut: MIIab+cd/ef01", "cut: …")]
    [InlineData("the middle: b+cd/ef012345, twice: b+cd/ef012345", "the middle: …, twice: …")]
    [InlineData("too little to be it: ef012345678", "too little to be it: ef012345678")]
    [InlineData("Authorization: Basic dTpw", "Authorization: Basic …")]
    [InlineData("X-Metadata-Token=other", "X-Metadata-Token=…")]
    [InlineData(@"\u004dIIab+cd\/ef0123456789==", "…")]
    [InlineData("%4DIIab+cd/ef0123456789==", "…")]
    [InlineData(@"no escape: MIIab+\cd/ef01", @"no escape: MIIab+\cd/ef01")]
    [InlineData(@"at the end: MIIab+cd\/ef01\", @"at the end: …\")]
    [InlineData(@"\u12", @"\u12")]
    [InlineData("%4", "%4")]
    [InlineData("100% of \\ it", "100% of \\ it")]
    public void What_was_sent_is_taken_out_however_it_is_written(string text, string expected) =>
        Assert.Equal(expected, new Redaction([Token], null).Hide(text));

    [Theory]
    [InlineData("""{"password":"p\"ss\\w0rd"}""", """{"password":"…"}""")]
    [InlineData("p\"ss\\w0rd", "…")]
    public void A_short_password_is_taken_out_as_a_whole(string text, string expected)
    {
        using var password = Secret.FromText("p\"ss\\w0rd");
        Assert.Equal(expected, new Redaction([], password).Hide(text));
    }

    [Fact]
    public void A_password_without_escapes_is_taken_out_too()
    {
        using var password = Secret.FromText("Passw0rd");
        Assert.Equal("not … again", new Redaction([], password).Hide("not passw0rd again"));
    }

    /// <summary>Few different letters, so that secrets and texts have pieces in common at every distance from their ends.</summary>
    [Fact]
    public void A_piece_of_a_secret_is_taken_out_wherever_it_stands()
    {
        var word = Gen.Char["abAB"].Array[0, 20].Select(letters => new string(letters));
        Gen.Select(word, word, word).Sample((secret, before, after) =>
        {
            var text = $"{before}{secret.AsSpan(secret.Length / 4)}{after}";
            Assert.Equal(HideByDefinition(text, secret), new Redaction([secret], null).Hide(text));
        });
    }

    /// <summary>Every piece of twelve characters, or the whole of a shorter secret, is hidden.</summary>
    private static string HideByDefinition(string text, string secret)
    {
        var size = Math.Min(12, secret.Length);
        var letters = text.ToCharArray();
        for (var i = 0; size >= 6 && i + size <= text.Length; i++)
        {
            if (secret.Contains(text.Substring(i, size), StringComparison.OrdinalIgnoreCase))
            {
                Array.Fill(letters, '…', i, size);
            }
        }

        return string.Concat(letters.Where((letter, i) => letter != '…' || i == 0 || letters[i - 1] != '…'));
    }

    /// <summary>A password this short protects nothing, and hiding it would remove parts of ordinary words from every error.</summary>
    [Fact]
    public void What_is_too_short_for_a_secret_is_left_alone()
    {
        Assert.Equal("a worse day", new Redaction(["worse"], null).Hide("a worse day"));
        Assert.Equal("a … day", new Redaction(["better"], null).Hide("a better day"));
    }

    [Theory]
    [InlineData("Signature=abc, and", "Signature=…, and")]
    [InlineData("Access=abc;", "Access=…;")]
    [InlineData("authorization: Bearer abc", "authorization: Bearer …")]
    [InlineData("X-Subject-Token: abc", "X-Subject-Token: …")]
    [InlineData("/p?a=1&user_password=abc&b=2", "/p?a=1&user_password=…")]
    [InlineData("a token is old", "a token is old")]
    [InlineData("a=b", "a=b")]
    public void What_a_name_says_is_a_secret_is_taken_out_of_other_requests_too(string text, string expected) =>
        Assert.Equal(expected, Redaction.OfNames.Hide(text));

    [Fact]
    public void An_exception_that_quotes_nothing_stays_what_it_is()
    {
        var harmless = new IOException("The answer broke off.", new InvalidOperationException("Harmless."));
        var redaction = new Redaction([Token], null);
        Assert.Same(harmless, redaction.Hide(harmless));
        var quoting = new IOException("Received an invalid status line:", new IOException($"'{Token}\u001b[2J'"));
        var hidden = redaction.Hide(quoting);
        Assert.Equal(@"Received an invalid status line: '…\u001b[2J'", hidden.Message);
        Assert.Null(hidden.InnerException);
    }
}
