namespace GesPowerShell.Tests.Client;

/// <summary>Secrets are sent only to hosts that the user named, and to hosts of the region that the user named.</summary>
public sealed class ServiceHostTests : IDisposable
{
    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("eu-de", "https://ges.eu-de.otc.example.com", "https://iam.eu-de.otc.example.com/")]
    [InlineData("eu-de", "https://GES.EU-DE.OTC.Example.COM", "https://iam.eu-de.otc.example.com/")]
    [InlineData("eu-de", "https://ges.eu-de.otc.example.com.", "https://iam.eu-de.otc.example.com/")]
    [InlineData("eu-de", "https://ges.eu-de.otc.example.com:8443", "https://iam.eu-de.otc.example.com:8443/")]
    [InlineData("eu-de", "https://ges.eu-de.otc.example.com/ges/", "https://iam.eu-de.otc.example.com/")]
    [InlineData("ru-moscow-1", "https://ges.ru-moscow-1.hc.example.ru", "https://iam.ru-moscow-1.hc.example.ru/")]
    [InlineData(
        "cn-north-4",
        "https://ges.cn-north-4.myhuaweicloud.com.example.com",
        "https://iam.cn-north-4.myhuaweicloud.com.example.com/")]
    [InlineData("cn-north-4", "https://ges.evil-myhuaweicloud.com", "https://iam.evil-myhuaweicloud.com/")]
    [InlineData("eu-west-101", "https://ges.eu-west-101.myhuaweicloud.com", "https://iam.eu-west-101.myhuaweicloud.com/")]
    [InlineData("cn-north-4", "https://proxy.example.com/ges", null)]
    [InlineData("cn-north-4", "https://gesx.example.com", null)]
    [InlineData("cn-north-4", "https://ges", null)]
    [InlineData("cn-north-4", "https://10.1.2.3", null)]
    [InlineData("cn-north-4", "https://[2001:db8::1]", null)]
    [InlineData("cn-north-4", "https://ges.cn-north-4.myhuaweicloud.com", "https://iam.cn-north-4.myhuaweicloud.com/")]
    [InlineData("cn-north-4", "https://Ges.CN-North-4.MyHuaweiCloud.com.:443/", "https://iam.cn-north-4.myhuaweicloud.com/")]
    [InlineData("cn-north-4", "https://vpc.ges.cn-north-4.myhuaweicloud.com", "https://iam.cn-north-4.myhuaweicloud.com/")]
    [InlineData("eu-west-101", "https://ges.eu-west-101.myhuaweicloud.eu", "https://iam.eu-west-101.myhuaweicloud.eu/")]
    [InlineData("cn-north-4", "http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("cn-north-4", "http://localhost:8080", "http://localhost:8080/")]
    public void IAM_is_of_the_same_cloud_as_the_endpoint_of_GES_or_unknown(string region, string endpoint, string? iam)
    {
        foreach (var source in Enum.GetValues<Source>())
        {
            Assert.Equal((source, iam), (source, Build(source, region, endpoint).IamEndpoint?.AbsoluteUri));
        }
    }

    [Theory]
    [InlineData("cn-north-4", "https://ges.cn-east-3.myhuaweicloud.com", "cn-east-3")]
    [InlineData("cn-north-4", "https://GES.CN-EAST-3.myhuaweicloud.com.", "cn-east-3")]
    [InlineData("cn-north-4", "https://ges.eu-west-101.myhuaweicloud.eu", "eu-west-101")]
    [InlineData("eu-west-101", "https://ges.cn-north-4.myhuaweicloud.com:443/x", "cn-north-4")]
    [InlineData("cn-north-4", "https://ges.newregion.myhuaweicloud.com", "newregion")]
    [InlineData("eu-nl", "https://ges.eu-de.otc.example.com", "eu-de")]
    [InlineData("cn-north-1", "https://cn-north-4.ges.example.com", "cn-north-4")]
    public void A_region_that_contradicts_the_endpoint_is_an_error_that_names_both(string region, string endpoint, string other)
    {
        foreach (var source in Enum.GetValues<Source>())
        {
            var error = Assert.Throws<GesException>(() => Build(source, region, endpoint));
            Assert.Equal("EndpointInvalid", error.ErrorId);
            Assert.Contains($"is in region {other}, and the region to connect to is {region}", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://iam.cn-north-4.myhuaweicloud.com")]
    [InlineData("https://IAM.cn-north-4.myhuaweicloud.com:443/v3")]
    [InlineData("https://iam.myhuaweicloud.com.")]
    [InlineData("https://iam.eu-de.otc.example.com")]
    [InlineData("https://iam-pub.cn-north-4.myhuaweicloud.com")]
    public void An_address_of_IAM_is_not_taken_for_one_of_GES(string endpoint)
    {
        foreach (var source in Enum.GetValues<Source>())
        {
            var error = Assert.Throws<GesException>(() => Build(source, "cn-north-4", endpoint));
            Assert.Equal("EndpointInvalid", error.ErrorId);
            Assert.Contains("is an address of IAM", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://ges.my-company.example.com")]
    [InlineData("https://ges.prod-1.example.com")]
    [InlineData("https://ges.myhuaweicloud.com")]
    public void A_host_that_names_no_region_contradicts_none(string endpoint) =>
        Assert.Equal("cn-north-4", Build(Source.Parameter, "cn-north-4", endpoint).Region);

    [Fact]
    public void A_named_IAM_is_used_whatever_the_endpoint_is()
    {
        var settings = new GesSettings
        {
            Region = "eu-de",
            Endpoint = new Uri("https://proxy.example.com/ges"),
            IamEndpoint = new Uri("https://identity.example.com"),
            Credential = Clients.Keys(),
        };
        Assert.Equal("https://identity.example.com/", _home.Build(settings).IamEndpoint?.AbsoluteUri);
    }

    [Fact]
    public void The_first_endpoint_of_the_variable_that_is_one_counts() =>
        Assert.Equal(
            "https://ges.a.example/",
            Build(Source.Variable, "cn-north-4", " , https://ges.a.example , https://ges.b.example").Endpoint.AbsoluteUri);

    [Theory]
    [InlineData("password", null)]
    [InlineData("token", null)]
    [InlineData("keys", null)]
    [InlineData("keys", "p1")]
    public async Task Without_an_address_of_IAM_what_needs_it_is_refused_before_anything_is_sent(string kind, string? projectId)
    {
        GesCredential credential = kind switch
        {
            "password" => new GesCredential.Password("u", Secrets.Of("hush-hush"), "d"),
            "token" => new GesCredential.Token(Secrets.Of("hush-hush")),
            _ => Clients.Keys(),
        };
        using var client = Clients.Of(new GesSettings
        {
            Region = "cn-north-4",
            Endpoint = new Uri("https://gateway.invalid"),
            ProjectId = projectId,
            Credential = credential,
        });
        Assert.Null(client.Session.IamEndpoint);
        var error = await Assert.ThrowsAsync<GesException>(
            () => client.CheckAccessAsync(new OperationContext(TestContext.Current.CancellationToken, null, _ => { })));
        Assert.Equal(projectId is null ? "IamEndpointMissing" : "ConnectionFailed", error.ErrorId);
        if (projectId is null)
        {
            Assert.Contains("-IamEndpoint", error.RecommendedAction, StringComparison.Ordinal);
        }
    }

    private GesPowerShell.Client.Configuration.ConnectionPlan Build(Source source, string region, string endpoint)
    {
        using var fresh = new HomeFolder();
        switch (source)
        {
            case Source.Variable:
                fresh.Set("HUAWEICLOUD_SDK_REGION_GES_" + region.Replace('-', '_').ToUpperInvariant(), endpoint);
                break;
            case Source.File:
                fresh.Write($"GES:\n  - id: {region}\n    endpoint: {endpoint}\n", ".huaweicloud/regions.yaml");
                break;
        }

        return fresh.Build(new GesSettings
        {
            Region = region,
            Endpoint = source == Source.Parameter ? new Uri(endpoint) : null,
            Credential = Clients.Keys(),
        });
    }

    private enum Source
    {
        Parameter,
        Variable,
        File,
    }
}
