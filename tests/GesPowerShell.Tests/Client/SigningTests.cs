using System.Globalization;
using System.Text;
using GesPowerShell.Client.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Client;

public class SigningTests
{
    private const string Project = Clients.ProjectId;

    [Theory]
    [InlineData(
        "GET",
        "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
        "", "2019-11-15T03:36:55Z", null, "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d")]
    [InlineData(
        "POST", "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpc/123",
        "{\"key\":\"value\"}", "2019-11-15T03:36:55Z", null, "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771")]
    [InlineData(
        "GET", "https://service.endpoint.myhuaweicloud.com/resources?size=1",
        "", "2020-06-08T02:39:00Z", null, "cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842")]
    [InlineData(
        "POST", "https://service.endpoint.myhuaweicloud.com/resources?size=1",
        "{\"name\":\"test\",\"id\":1}", "2020-06-08T02:39:00Z", null, "436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f")]
    [InlineData(
        "POST", "https://ges.cn-north-4.myhuaweicloud.com/v2/" + Project + "/graphs/11111111-2222-3333-4444-555555555555/stop",
        "{}", "2026-01-01T00:00:00Z", Project, "10bccc2cd740d9251e69489faa3ed51c4ce9100bd4b24721ae04407917244021")]
    [InlineData(
        "GET", "https://ges.cn-north-4.myhuaweicloud.com/v2/" + Project + "/graphs?offset=0&limit=100",
        "", "2026-01-01T00:00:00Z", Project, "4cd29bf2b47b24b6b487d0fa85465c26875e4906011346d172ee0413adfb754b")]
    [InlineData(
        "GET", "https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4",
        "", "2026-01-01T00:00:00Z", null, "c3331032cba282cc66010e6c8ef9ec7c0973738104858e58c6d7033cbc2d5ae1")]
    public void Signatures_are_those_of_the_official_signers(
        string method, string address, string body, string date, string? projectId, string signature)
    {
        using var message = Sign(method, address, body, date, projectId);
        Assert.EndsWith("Signature=" + signature, Authorization(message), StringComparison.Ordinal);
        var names = projectId is null ? "host;x-sdk-date" : "host;x-project-id;x-sdk-date";
        Assert.StartsWith($"SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders={names}, ", Authorization(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_calendar_of_the_user_does_not_reach_the_signature(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var message = Sign(
                "GET", "https://service.endpoint.myhuaweicloud.com/resources?size=1", "", "2020-06-08T02:39:00Z", null);
            Assert.Equal("20200608T023900Z", message.Headers.GetValues("X-Sdk-Date").Single());
            Assert.EndsWith(
                "cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842", Authorization(message), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_query_is_encoded_and_sorted_as_the_official_signers_do()
    {
        var address = new Uri("https://h/?limit=1&enable=true&test=%E4%B8%80%20(%26=%3F!%23%25.*)&path=/tmp/123&multi=3&multi=1&multi=2");
        Assert.Equal(
            "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29",
            CanonicalRequest.Query(address));
    }

    [Theory]
    [InlineData("https://h/v2/p/graphs", "/v2/p/graphs/")]
    [InlineData("https://h/v2/p/graphs/", "/v2/p/graphs/")]
    [InlineData("https://h/", "/")]
    [InlineData("https://h/v2/a!b(c)*'", "/v2/a%21b%28c%29%2A%27/")]
    [InlineData("https://h/v2/%e4%b8%80/x;y", "/v2/%E4%B8%80/x%3By/")]
    public void The_path_is_encoded_as_RFC_3986_says_and_ends_with_a_slash(string address, string path) => Assert.StartsWith(
        $"PUT\n{path}\n\nh\nn\n",
        CanonicalRequest.Build(HttpMethod.Put, new Uri(address), "h", "n", []),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:8080/v2", "127.0.0.1:8080")]
    [InlineData("http://[::1]:8080/v2", "[::1]:8080")]
    [InlineData("https://ges.cn-north-4.myhuaweicloud.com/v2", "ges.cn-north-4.myhuaweicloud.com")]
    public void The_host_is_signed_as_it_is_sent(string address, string host)
    {
        using var message = Sign("GET", address, "", "2026-01-01T00:00:00Z", null);
        Assert.Equal(host, message.Headers.Host);
    }

    [Fact]
    public void A_security_token_is_sent_and_signed()
    {
        using var message = Sign("GET", "https://h.example/v2", "", "2026-01-01T00:00:00Z", Project, "temporary");
        Assert.Equal("temporary", message.Headers.GetValues("X-Security-Token").Single());
        Assert.Contains("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,", Authorization(message), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Sign(string method, string address, string body, string date, string? projectId, string? token = null)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture));
        var keys = new RequestSigner(
            "AccessKey", Secret.FromText("SecretKey"), token is null ? null : Secret.FromText(token), clock);
        var message = new HttpRequestMessage(new HttpMethod(method), address);
        keys.Sign(message, Encoding.UTF8.GetBytes(body), projectId);
        return message;
    }

    private static string Authorization(HttpRequestMessage message) => message.Headers.GetValues("Authorization").Single();
}
