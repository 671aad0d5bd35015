namespace GesPowerShell.Tests.Canaries;

/// <summary>Secrets that a user gives in a way that is refused, such as a plain text for a SecureString.</summary>
public sealed class TypedSecretTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Theory]
    [InlineData("-AccessKey a -SecretKey $plain")]
    [InlineData("-AccessKey a -SecretKey $sk -SecurityToken $plain")]
    [InlineData("-Token $plain")]
    public void A_secret_as_plain_text_is_refused_and_not_repeated(string parameters)
    {
        shared.Session.Set("plain", CredentialKind.SecretKey);
        shared.Session.Set("sk", Secrets.Of("something-else"));
        var captured = CapturedOutput.Of(shared.Session, $"Connect-Ges -Region cn-north-4 {parameters}");
        Assert.Equal(1, captured.Errors);
        Assert.Contains("SecureString", captured.ToString());
        Assert.Null(new CanarySearch([CredentialKind.SecretKey]).In(captured.ToString()));
    }

    [Fact]
    public void A_secret_may_come_wrapped()
    {
        shared.Session.Set("sk", Secrets.Of("something"));
        Assert.Equal("ConnectionFailed", shared.Session.Run(
            "Connect-Ges -Region x -Endpoint http://127.0.0.1:1 -ProjectId p -AccessKey a -SecretKey (& { $sk })").ErrorId);
    }
}
