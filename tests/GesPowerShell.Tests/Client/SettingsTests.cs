using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Tests.Client;

public class SettingsTests
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["HUAWEICLOUD_SDK_AK"] = "ENVKEY",
        ["HUAWEICLOUD_SDK_SK"] = "envsecret",
    };

    [Theory]
    [InlineData("eu-west-101", "cn-north-1", "CN_NORTH_4", "eu-west-101")]
    [InlineData(null, "cn-north-1", "CN_NORTH_4", "cn-north-1")]
    [InlineData(" ", null, "CN_NORTH_4", "cn-north-4")]
    public void The_region_comes_from_the_first_place_that_names_one(string? given, string? variable, string? endpoint, string region)
    {
        Set("HW_REGION_NAME", variable);
        Set("HUAWEICLOUD_SDK_REGION_GES_" + endpoint, "https://ges.example");
        Assert.Equal(region, Build(new GesSettings { Region = given }).Region);
    }

    [Fact]
    public void Two_regions_in_the_environment_are_none()
    {
        Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4", "https://a.example");
        Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_1", "https://b.example");
        Assert.Equal("RegionMissing", Fails(new GesSettings()).ErrorId);
    }

    [Theory]
    [InlineData("eu-west-101", "eu")]
    [InlineData("eu-west-1ab", "com")]
    [InlineData("eu-west-10a", "com")]
    [InlineData("eu-west-1a1", "com")]
    [InlineData("eu-west-1011", "com")]
    [InlineData("a123456789-123456789-123456789-123456789-123456789-123456789-12", "com")]
    public void The_usual_host_of_a_region_is_in_its_domain(string region, string domain)
    {
        Set("HW_REGION_NAME", "cn-north-4");
        Assert.Equal($"ges.{region}.myhuaweicloud.{domain}", Build(new GesSettings { Region = region }).Endpoint.Host);
    }

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("a@evil")]
    [InlineData("CN-NORTH-4")]
    [InlineData("cn-north-4\n")]
    [InlineData("cn_north")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("4-a")]
    [InlineData("cn-north-\u0664")]
    [InlineData("a123456789-123456789-123456789-123456789-123456789-123456789-123")]
    public void A_region_cannot_change_the_host(string region)
    {
        Set("HW_REGION_NAME", "cn-north-4");
        if (region.Trim() == "cn-north-4")
        {
            Assert.Equal("ges.cn-north-4.myhuaweicloud.com", Build(new GesSettings { Region = region }).Endpoint.Host);
            return;
        }

        Assert.Equal("RegionInvalid", Fails(new GesSettings { Region = region }).ErrorId);
    }

    [Theory]
    [InlineData("cn-north-4", "https://ges.cn-north-4.myhuaweicloud.com/", "https://iam.cn-north-4.myhuaweicloud.com/")]
    [InlineData("eu-west-101", "https://ges.eu-west-101.myhuaweicloud.eu/", "https://iam.eu-west-101.myhuaweicloud.eu/")]
    [InlineData("eu-west-0", "https://ges.eu-west-0.myhuaweicloud.com/", "https://iam.eu-west-0.myhuaweicloud.com/")]
    public void A_region_has_its_usual_addresses(string region, string ges, string iam)
    {
        var plan = Build(new GesSettings { Region = region });
        Assert.Equal((ges, iam), (plan.Endpoint.AbsoluteUri, plan.IamEndpoint?.AbsoluteUri));
    }

    [Theory]
    [InlineData("https://given.example", "https://env.example", "https://given.example/")]
    [InlineData(null, "https://env.example, https://second.example", "https://env.example/")]
    [InlineData(null, "env.example", "https://env.example/")]
    public void The_endpoint_comes_from_the_first_place_that_names_one(string? given, string? variable, string expected)
    {
        Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4", variable);
        var plan = Build(new GesSettings { Region = "cn-north-4", Endpoint = given is null ? null : new Uri(given) });
        Assert.Equal(expected, plan.Endpoint.AbsoluteUri);
        Assert.Null(plan.IamEndpoint);
    }

    [Theory]
    [InlineData("https://given.example", "https://env.example", null, "https://given.example/")]
    [InlineData(null, "https://env.example", null, "https://env.example/")]
    [InlineData(null, null, "http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData(null, "https://env.example", "http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("https://given.example", null, "http://127.0.0.1:8080", "https://given.example/")]
    public void IAM_comes_from_the_first_place_that_names_it(string? given, string? variable, string? ges, string expected)
    {
        Set("HUAWEICLOUD_SDK_IAM_ENDPOINT", variable);
        var plan = Build(new GesSettings
        {
            Region = "cn-north-4",
            Endpoint = ges is null ? null : new Uri(ges),
            IamEndpoint = given is null ? null : new Uri(given),
        });
        Assert.Equal(expected, plan.IamEndpoint?.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://127.0.0.1:80", null)]
    [InlineData("http://localhost:80", null)]
    [InlineData("http://[::1]:80", null)]
    [InlineData("http://ges.example", "InsecureEndpoint")]
    [InlineData("http://localhost.example", "InsecureEndpoint")]
    [InlineData("http://127.0.0.1.example", "InsecureEndpoint")]
    [InlineData("https://u:p@ges.example", "EndpointInvalid")]
    [InlineData("https://ges.example/?a=b", "EndpointInvalid")]
    [InlineData("ftp://ges.example", "EndpointInvalid")]
    public void Only_this_machine_is_reached_without_TLS(string endpoint, string? errorId)
    {
        var settings = new GesSettings { Region = "cn-north-4", Endpoint = new Uri(endpoint) };
        if (errorId is null)
        {
            Assert.False(Build(settings).UseProxy);
            return;
        }

        var error = Fails(settings);
        Assert.Equal(errorId, error.ErrorId);
        Assert.DoesNotContain("u:p", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_that_were_given_come_before_those_of_the_environment_and_leave_its_project()
    {
        Set("HUAWEICLOUD_SDK_PROJECT_ID", "envproject");
        using var client = new GesClient(Build(new GesSettings { Region = "cn-north-4", Credential = Clients.Keys() }));
        Assert.Equal(
            ("Parameters", "AccessKey", (string?)null),
            (client.Session.Source, client.Session.Authentication, client.Session.ProjectId));
    }

    [Theory]
    [InlineData(null, null, null, "AccessKey", "envproject")]
    [InlineData("token", null, null, "TemporaryAccessKey", "envproject")]
    [InlineData(null, "given", null, "AccessKey", "given")]
    [InlineData(null, null, "cn-north-4_sub", "AccessKey", null)]
    public void The_environment_brings_its_own_project_unless_one_was_given(
        string? token, string? projectId, string? projectName, string authentication, string? expected)
    {
        Set("HUAWEICLOUD_SDK_SECURITY_TOKEN", token);
        Set("HUAWEICLOUD_SDK_PROJECT_ID", "envproject");
        var settings = new GesSettings { Region = "cn-north-4", ProjectId = projectId, ProjectName = projectName };
        using var client = new GesClient(Build(settings));
        Assert.Equal(
            ("Environment", authentication, expected),
            (client.Session.Source, client.Session.Authentication, client.Session.ProjectId));
    }

    [Fact]
    public void Without_credentials_the_error_names_both_ways_to_give_them()
    {
        _variables.Clear();
        var error = Fails(new GesSettings { Region = "cn-north-4" });
        Assert.Equal("CredentialsMissing", error.ErrorId);
        Assert.Contains("-AccessKey", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("HUAWEICLOUD_SDK_AK", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HUAWEICLOUD_SDK_AK")]
    [InlineData("HUAWEICLOUD_SDK_SK")]
    public void Half_of_the_credentials_names_the_other_half(string missing)
    {
        _variables.Remove(missing);
        Assert.Contains($"{missing} is not set", Fails(new GesSettings { Region = "cn-north-4" }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_about_the_settings_holds_no_secret()
    {
        var messages = new List<string>();
        PlanBuilder.Build(new GesSettings { Region = "cn-north-4" }, Environment, messages.Add);
        Assert.Contains("Environment", Assert.Single(messages), StringComparison.Ordinal);
        Assert.DoesNotContain("envsecret", messages[0], StringComparison.Ordinal);
    }

    private EnvironmentSource Environment => new(_variables.GetValueOrDefault, () => _variables.Keys);

    private void Set(string name, string? value)
    {
        if (value is not null)
        {
            _variables[name] = value;
        }
    }

    private ConnectionPlan Build(GesSettings settings) => PlanBuilder.Build(settings, Environment, _ => { });

    private GesException Fails(GesSettings settings) => Assert.Throws<GesException>(() => Build(settings));
}
