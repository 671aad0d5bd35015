using GesPowerShell.Client.Transport;

namespace GesPowerShell.Tests.Client;

public class SecretHeadersTests
{
    [Fact]
    public void Of_a_signed_request_the_signature_alone_is_a_secret_and_of_others_the_whole_token()
    {
        using var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("Authorization", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=0a1b");
        message.Headers.TryAddWithoutValidation("X-Auth-Token", "token");
        message.Headers.TryAddWithoutValidation("X-Security-Token", "temporary");
        message.Headers.TryAddWithoutValidation("X-Metadata-Token", "metadata");
        message.Headers.TryAddWithoutValidation("X-Subject-Token", "subject");
        message.Headers.TryAddWithoutValidation("X-Project-Id", "project");
        var secrets = new List<string>();
        SecretHeaders.AddTo(secrets, message.Headers);
        Assert.Equal(["0a1b", "metadata", "subject", "temporary", "token"], secrets.Order());
    }

    [Fact]
    public void A_basic_authorization_is_a_secret_as_a_whole()
    {
        using var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcg==");
        var secrets = new List<string>();
        SecretHeaders.AddTo(secrets, message.Headers);
        Assert.Equal(["Basic dXNlcg=="], secrets);
    }
}
