using System.Net;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Configuration;

/// <summary>The settings of a connection from parameters, environment variables and files, and the verbose lines about them.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly HomeFolder _home = new();
    private readonly List<string> _messages = [];

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("https://gateway.example", null, null, true)]
    [InlineData("http://127.0.0.1:80", null, null, false)]
    [InlineData("http://127.0.0.1:80", "http://127.0.0.1:81", null, false)]
    [InlineData("http://127.0.0.1:80", "https://iam.example", null, true)]
    [InlineData("https://gateway.example", "http://127.0.0.1:81", null, true)]
    [InlineData("http://127.0.0.1:80", null, "http://proxy.example", true)]
    public void The_proxy_of_the_system_is_left_out_for_this_machine_alone(string? ges, string? iam, string? proxy, bool isUsed)
    {
        var plan = Build(new GesSettings { Region = "cn-north-4", Endpoint = Of(ges), IamEndpoint = Of(iam), Proxy = Of(proxy) });
        Assert.Equal((isUsed, isUsed), (plan.UseProxy, plan.Transport.UseProxy));
    }

    [Fact]
    public void It_is_left_out_for_this_machine_also_where_IAM_is_not_known()
    {
        var plan = Build(new GesSettings { Region = "cn-north-4", Endpoint = new Uri("http://127.0.0.1:80") });
        Assert.False((plan with { IamEndpoint = null }).UseProxy);
    }

    [Fact]
    public void The_settings_of_the_transport_are_those_of_the_connection()
    {
        var proxyCredential = new NetworkCredential("u", "p");
        var plan = Build(new GesSettings
        {
            Region = "cn-north-4", Timeout = TimeSpan.FromSeconds(7), MaxConnections = 9, Proxy = new Uri("http://proxy.example:8080"),
            ProxyCredential = proxyCredential,
        });
        Assert.Equal((TimeSpan.FromSeconds(7), 9), (plan.Transport.Limit, plan.Transport.MaxConnections));
        Assert.Equal(new Uri("http://proxy.example:8080"), Assert.IsType<WebProxy>(plan.Transport.Proxy).Address);
        Assert.Same(proxyCredential, ((WebProxy)plan.Transport.Proxy!).Credentials);
        Assert.Same(proxyCredential, plan.ProxyCredential);
    }

    [Theory]
    [InlineData("ftp://proxy.example")]
    [InlineData("http://u:hush@proxy.example")]
    [InlineData("http://proxy.example/?a")]
    [InlineData("http://proxy.example/#a")]
    public void A_proxy_is_a_plain_address_and_its_error_shows_no_password(string proxy)
    {
        var error = Assert.Throws<GesException>(() => Build(new GesSettings { Region = "cn-north-4", Proxy = new Uri(proxy) }));
        Assert.Equal("ProxyInvalid", error.ErrorId);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// The IAM endpoint of variables or files has precedence over the endpoint of GES from a variable, although a simulator also serves
    /// IAM.
    /// </summary>
    [Theory]
    [InlineData("http://127.0.0.1:80", "https://iam.variable", "https://iam.file", "https://iam.variable/")]
    [InlineData("http://127.0.0.1:80", null, "https://iam.file", "https://iam.file/")]
    [InlineData("http://127.0.0.1:80", null, null, "http://127.0.0.1/")]
    [InlineData(null, null, "https://iam.file", "https://iam.file/")]
    public void IAM_beside_an_endpoint_of_the_environment_comes_from_the_first_place_that_names_it(
        string? ges, string? variable, string? file, string iam)
    {
        Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4", ges);
        Set("HUAWEICLOUD_SDK_IAM_ENDPOINT", variable);
        _home.Write($"[basic]\nak=A\nsk=s\n{(file is null ? "" : $"iam_endpoint={file}\n")}");
        Assert.Equal(iam, _home.Build().IamEndpoint?.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, "https://ges.cn-north-4.myhuaweicloud.com/", "https://iam.cn-north-4.myhuaweicloud.com/")]
    [InlineData("https://gateway.example", "https://gateway.example/", "an unknown address")]
    public void The_verbose_line_says_region_and_addresses(string? given, string ges, string iam)
    {
        Build(new GesSettings { Region = "cn-north-4", Endpoint = Of(given) });
        Assert.Equal($"Region cn-north-4, GES at {ges}, IAM at {iam}, credentials from: Environment.", Assert.Single(_messages));
    }

    /// <summary>The project in the variables belongs to another region, so the project is looked up unless the user gave one.</summary>
    [Theory]
    [InlineData(null, null, 2)]
    [InlineData(" ", " ", 2)]
    [InlineData("p2", null, 1)]
    [InlineData(null, "cn-south-1_sub", 1)]
    public void A_search_for_the_project_is_announced_when_there_will_be_one(string? projectId, string? projectName, int lines)
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s").Set("HUAWEICLOUD_SDK_PROJECT_ID", "p1");
        _home.Set("HW_REGION_NAME", "cn-north-4");
        var settings = new GesSettings { Region = "cn-south-1", ProjectId = projectId, ProjectName = projectName };
        var plan = _home.Build(settings, _messages.Add);
        Assert.Equal(lines, _messages.Count);
        Assert.Equal(projectId == "p2" ? "p2" : null, plan.ProjectId);
        Assert.Equal(projectName == "cn-south-1_sub" ? "cn-south-1_sub" : "cn-south-1", plan.ProjectName);
    }

    private static Uri? Of(string? address) => address is null ? null : new Uri(address);

    private void Set(string name, string? value)
    {
        if (value is not null)
        {
            _home.Set(name, value);
        }
    }

    private ConnectionPlan Build(GesSettings settings)
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        return _home.Build(settings, _messages.Add);
    }
}
