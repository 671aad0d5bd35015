using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Errors;

/// <summary>
/// One HTTP status has several causes. The recommended action depends on the message, the credentials, and whether they can be refreshed.
/// </summary>
public class CredentialAdviceTests
{
    private const string Signature = "APIGW.0301";
    private const string Token = "APIGW.0307";

    [Theory]
    [InlineData(Signature, "AK access failed to reach the limit,forbidden", "Too many wrong signatures")]
    [InlineData(Signature, "calc ak sk signature fail:signature expired", "Set the clock of this machine")]
    [InlineData(Signature, "err:ak not exist", "This access key does not exist")]
    [InlineData(Signature, "Get secretKey failed", "This access key does not exist")]
    [InlineData(Signature, "Verify AKSK signature fail", "The secret key does not fit")]
    [InlineData(Signature, "something else", null)]
    [InlineData(Signature, null, null)]
    public void A_refused_signature_has_advice_for_its_cause(string code, string? text, string? begin)
    {
        foreach (var canReauthenticate in (bool[])[true, false])
        {
            AssertAdvice(begin, Advice(code, text, canReauthenticate: canReauthenticate));
        }
    }

    [Theory]
    [InlineData("AK access failed to reach the limit: expired", "Too many wrong signatures", "Too many wrong signatures")]
    [InlineData("signature expired", "The temporary access key has expired or was withdrawn; the next", "The temporary access key has")]
    [InlineData("security token", "The temporary access key has expired or was withdrawn; the next", "The temporary access key has")]
    [InlineData("verify aksk signature fail", "The secret key does not fit", "The secret key does not fit")]
    public void A_temporary_key_is_renewed_where_the_module_can_do_that(string text, string ifRenewed, string ifNot)
    {
        AssertAdvice(ifRenewed, Advice(Signature, text, isTemporary: true, canReauthenticate: true));
        var advice = Advice(Signature, text, isTemporary: true);
        AssertAdvice(ifNot, advice);
        Assert.DoesNotContain("the next call", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token, null)]
    [InlineData("GES.8007", null)]
    [InlineData(Signature, "The token must be updated")]
    public void A_refused_token_is_renewed_where_the_module_can_do_that(string code, string? text)
    {
        AssertAdvice("The token has expired or was withdrawn; the next call", Advice(code, text, canReauthenticate: true));
        Assert.Equal(ServiceCodes.Find(Token)!.Action, Advice(code, text));
    }

    [Theory]
    [InlineData(Subject.Token, null, true)]
    [InlineData(Subject.Token, Signature, false)]
    [InlineData(Subject.Agency, null, false)]
    [InlineData(Subject.Project, null, false)]
    [InlineData(Subject.Graph, null, false)]
    internal void A_refused_password_has_the_advice_of_passwords(Subject subject, string? code, bool isPassword) =>
        AssertAdvice(isPassword ? "Check user name, password and account name" : null, Advice(code, "No.", subject));

    private static string? Advice(
        string? code, string? text, Subject subject = Subject.Graph, bool isTemporary = false, bool canReauthenticate = false) =>
        CredentialAdvice.Advice(
            new GesErrorDetails("Stop", "Stop") { Text = text, IsTemporaryKey = isTemporary, CanReauthenticate = canReauthenticate },
            code is null ? ServiceCodes.OfStatus(401) : ServiceCodes.Find(code)!,
            subject);

    private static void AssertAdvice(string? begin, string? advice)
    {
        if (begin is null)
        {
            Assert.Null(advice);
            return;
        }

        Assert.StartsWith(begin, advice, StringComparison.Ordinal);
    }
}
