using System.Net;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Configuration;

/// <summary>
/// The settings of a connection to another project with the same credentials: those that it shares with the first connection, and its own.
/// </summary>
public sealed class ProjectPlanTests : IDisposable
{
    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void It_has_its_own_project_region_and_addresses_and_the_rest_of_the_first_one()
    {
        var plan = _home.Build(new GesSettings
        {
            Region = "cn-north-4", ProjectId = "p1", ProjectName = "cn-north-4_a", Credential = Clients.Keys("token"),
            Timeout = TimeSpan.FromSeconds(7), MaxConnections = 9,
            Proxy = new Uri("http://proxy.example:8080"), ProxyCredential = new NetworkCredential("u", "p", "d"),
        });
        Assert.Equal(("p1", "cn-north-4_a", null), (plan.ProjectId, plan.ProjectName, plan.ListedProjectName));
        var other = PlanBuilder.ForProject(plan, "eu-west-101", "p2", "eu-west-101_b", _home.Environment);
        Assert.Equal(
            ("eu-west-101", "p2", "eu-west-101_b", "eu-west-101_b"),
            (other.Region, other.ProjectId, other.ProjectName, other.ListedProjectName));
        Assert.Equal("https://ges.eu-west-101.myhuaweicloud.eu/", other.Endpoint.AbsoluteUri);
        Assert.Equal("https://iam.eu-west-101.myhuaweicloud.eu/", other.IamEndpoint?.AbsoluteUri);
        Assert.Equal("http://169.254.169.254/", other.InstanceMetadataEndpoint.AbsoluteUri);
        Assert.Equal((TimeSpan.FromSeconds(7), 9), (other.Timeout, other.MaxConnections));
        Assert.Equal(plan.Credential.Kind, other.Credential.Kind);

        // Disposing of the first connection clears its secrets, and must not clear those of the second.
        plan.Credential.Dispose();
        Assert.Equal(("SecretKey", "token"), (other.Credential.Main!.Reveal(), other.Credential.SecurityToken!.Reveal()));
        Assert.NotSame(plan.ProxyCredential, other.ProxyCredential);
        Assert.Equal(("u", "p", "d"), (other.ProxyCredential!.UserName, other.ProxyCredential.Password, other.ProxyCredential.Domain));
        var proxy = Assert.IsType<WebProxy>(other.Proxy);
        Assert.Equal(new Uri("http://proxy.example:8080"), proxy.Address);
        Assert.Same(other.ProxyCredential, proxy.Credentials);
        Assert.NotSame(plan.Proxy, proxy);
    }

    [Fact]
    public void A_project_of_which_the_name_is_not_known_is_called_as_its_region()
    {
        var plan = Plan("cn-north-4", null);
        var other = PlanBuilder.ForProject(plan, "cn-north-1", "p2", null, _home.Environment);
        Assert.Equal(("cn-north-1", null), (other.ProjectName, other.ListedProjectName));
        Assert.Null(other.Proxy);
        Assert.Null(other.ProxyCredential);
    }

    [Theory]
    [InlineData("cn-north-4")]
    [InlineData("CN-NORTH-4")]
    public void A_project_of_the_same_region_has_the_same_addresses(string region)
    {
        var plan = Plan("cn-north-4", "http://127.0.0.1:8080");
        var other = PlanBuilder.ForProject(plan, region, "p2", "n", _home.Environment);
        Assert.Equal(Addresses(plan), Addresses(other));

        static (Uri, Uri?, Uri) Addresses(ConnectionPlan plan) => (plan.Endpoint, plan.IamEndpoint, plan.InstanceMetadataEndpoint);
    }

    /// <summary>A simulator serves the metadata of its machine itself; a real region has the address of every cloud server.</summary>
    [Fact]
    public void The_address_of_the_machines_metadata_follows_the_endpoint()
    {
        var plan = Plan("cn-north-4", "http://127.0.0.1:8080");
        Assert.Equal("http://127.0.0.1:8080/", plan.InstanceMetadataEndpoint.AbsoluteUri);
        _home.Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_1", "https://ges.cn-north-1.other.example");
        var other = PlanBuilder.ForProject(plan, "cn-north-1", "p2", "n", _home.Environment);
        Assert.Equal("http://169.254.169.254/", other.InstanceMetadataEndpoint.AbsoluteUri);
    }

    /// <summary>Secrets of one cloud are never sent to the default address of another cloud.</summary>
    [Fact]
    public void The_address_of_another_region_beside_an_unusual_endpoint_has_to_be_given()
    {
        var plan = Plan("cn-north-4", "https://ges.cn-north-4.other.example");
        var error = Assert.Throws<GesException>(() => PlanBuilder.ForProject(plan, "cn-north-1", "p2", "n", _home.Environment));
        Assert.Equal("RegionAddressUnknown", error.ErrorId);
        _home.Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_1", "https://ges.cn-north-1.other.example");
        var other = PlanBuilder.ForProject(plan, "cn-north-1", "p2", "n", _home.Environment);
        Assert.Equal("https://iam.cn-north-1.other.example/", other.IamEndpoint?.AbsoluteUri);
    }

    [Fact]
    public void A_token_is_of_one_project()
    {
        var plan = _home.Build(new GesSettings { Region = "cn-north-4", Credential = new GesCredential.Token(Secrets.Of("T")) });
        foreach (var name in (string?[])["cn-north-4_b", null])
        {
            var error = Assert.Throws<GesException>(() => PlanBuilder.ForProject(plan, "cn-north-4", "p2", name, _home.Environment));
            Assert.Contains(name ?? "p2", error.Message, StringComparison.Ordinal);
        }
    }

    private ConnectionPlan Plan(string region, string? endpoint) => _home.Build(new GesSettings
    {
        Region = region, Endpoint = endpoint is null ? null : new Uri(endpoint), Credential = Clients.Keys(),
    });
}
