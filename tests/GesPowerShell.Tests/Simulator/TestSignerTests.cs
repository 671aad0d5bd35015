namespace GesPowerShell.Tests.Simulator;

/// <summary>Checks the signer of the other tests with the published test vectors.</summary>
public class TestSignerTests
{
    private const string Service = "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/";
    private const string Ges = "https://ges.cn-north-4.myhuaweicloud.com/v2/0a1b2c3d4e5f60718293a4b5c6d7e8f9/graphs";

    [Theory]
    [InlineData("GET", Service + "vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0", "20191115T033655Z", "", false,
        "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d")]
    [InlineData("POST", Service + "vpc/123", "20191115T033655Z", """{"key":"value"}""", false,
        "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771")]
    [InlineData("GET", "https://service.endpoint.myhuaweicloud.com/resources?size=1", "20200608T023900Z", "", false,
        "cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842")]
    [InlineData("POST", "https://service.endpoint.myhuaweicloud.com/resources?size=1", "20200608T023900Z", """{"name":"test","id":1}""",
        false, "436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f")]
    [InlineData("POST", Ges + "/11111111-2222-3333-4444-555555555555/stop", "20260101T000000Z", "{}", true,
        "10bccc2cd740d9251e69489faa3ed51c4ce9100bd4b24721ae04407917244021")]
    [InlineData("GET", Ges + "?offset=0&limit=100", "20260101T000000Z", "", true,
        "4cd29bf2b47b24b6b487d0fa85465c26875e4906011346d172ee0413adfb754b")]
    [InlineData("GET", "https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4", "20260101T000000Z", "", false,
        "c3331032cba282cc66010e6c8ef9ec7c0973738104858e58c6d7033cbc2d5ae1")]
    public void Signatures_are_those_of_the_official_SDKs(
        string method, string url, string date, string body, bool withProject, string signature)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (withProject)
        {
            request.Headers.Add("X-Project-Id", "0a1b2c3d4e5f60718293a4b5c6d7e8f9");
        }

        TestSigner.Sign(request, "AccessKey", "SecretKey", date, body);

        Assert.EndsWith("Signature=" + signature, request.Headers.NonValidated["Authorization"].ToString());
    }
}
