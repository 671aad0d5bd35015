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

    [Theory]
    [InlineData("Basic dXNlcg==", "Basic dXNlcg==")]
    [InlineData("Signature=0a1b", "0a1b")]
    public void The_secret_of_an_authorization_is_its_signature_or_the_whole_where_it_has_none(string header, string secret)
    {
        using var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("Authorization", header);
        var secrets = new List<string>();
        SecretHeaders.AddTo(secrets, message.Headers);
        Assert.Equal([secret], secrets);
    }
}
