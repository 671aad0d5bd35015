namespace GesPowerShell.Tests.Client;

/// <summary>The precedence of the sources of a setting, in pairs: parameters, then environment variables, then files.</summary>
public sealed class PrecedenceTests : IDisposable
{
    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(true, true, true, "Parameters")]
    [InlineData(true, true, false, "Parameters")]
    [InlineData(true, false, true, "Parameters")]
    [InlineData(false, true, true, "Environment")]
    [InlineData(false, true, false, "Environment")]
    [InlineData(false, false, true, "ProfileFile")]
    public void Credentials_come_from_the_first_place_that_has_some_and_verbose_says_which(
        bool parameters, bool variables, bool file, string source)
    {
        Variables(variables);
        File(file);
        var messages = new List<string>();
        var plan = _home.Build(new GesSettings { Region = "cn-north-4", Credential = parameters ? Clients.Keys() : null }, messages.Add);
        Assert.Equal(source, plan.Credential.Source);
        Assert.Contains("credentials from: " + source, Assert.Single(messages), StringComparison.Ordinal);
        Assert.Equal(source == "ProfileFile", messages[0].Contains(_home.Path, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", messages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, "varproject")]
    [InlineData(false, false, "fileproject")]
    public void The_project_goes_with_the_keys(bool parameters, bool variables, string? project)
    {
        Variables(variables);
        File(true);
        Assert.Equal(
            project, _home.Build(new GesSettings { Region = "cn-north-4", Credential = parameters ? Clients.Keys() : null }).ProjectId);
        Assert.Equal("given", _home.Build(new GesSettings { Region = "cn-north-4", ProjectId = "given" }).ProjectId);
    }

    [Fact]
    public void The_agency_of_the_server_is_used_only_when_asked_for_and_then_before_all_others()
    {
        Assert.Equal("CredentialsMissing", _home.Fails().ErrorId);
        Variables(true);
        File(true);
        Assert.Equal("Environment", _home.Build().Credential.Source);
        var plan = _home.Build(new GesSettings { Region = "cn-north-4", Credential = new GesCredential.EcsAgency() });
        Assert.Equal(
            ("EcsAgency", "http://169.254.169.254/", (string?)null),
            (plan.Credential.Source, plan.InstanceMetadataEndpoint.AbsoluteUri, plan.ProjectId));
    }

    [Fact]
    public void Half_of_the_variables_is_an_error_though_the_file_is_whole()
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "VARKEY");
        File(true);
        Assert.Contains("HUAWEICLOUD_SDK_SK", _home.Fails().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://given.example", "https://var.example", "https://file.example", "https://given.example/")]
    [InlineData(null, "https://var.example", "https://file.example", "https://var.example/")]
    [InlineData(null, null, "https://file.example", "https://file.example/")]
    [InlineData(null, null, null, "https://ges.cn-north-4.myhuaweicloud.com/")]
    public void The_endpoint_comes_from_the_first_place_that_names_one(string? given, string? variable, string? file, string expected)
    {
        Variables(true);
        if (variable is not null)
        {
            _home.Set("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4", variable);
        }

        if (file is not null)
        {
            _home.Write($"GES:\n  - id: cn-north-4\n    endpoints:\n      - {file}\n", ".huaweicloud/regions.yaml");
        }

        var settings = new GesSettings { Region = "cn-north-4", Endpoint = given is null ? null : new Uri(given) };
        Assert.Equal(expected, _home.Build(settings).Endpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://given.example", "https://var.example", "https://given.example/")]
    [InlineData(null, "https://var.example", "https://var.example/")]
    [InlineData(null, null, "https://file.example/")]
    public void IAM_comes_from_the_first_place_that_names_it(string? given, string? variable, string expected)
    {
        _home.Write("[basic]\nak=A\nsk=hush\niam_endpoint=https://file.example\n");
        if (variable is not null)
        {
            _home.Set("HUAWEICLOUD_SDK_IAM_ENDPOINT", variable);
        }

        var settings = new GesSettings { Region = "cn-north-4", IamEndpoint = given is null ? null : new Uri(given) };
        Assert.Equal(expected, _home.Build(settings).IamEndpoint?.AbsoluteUri);
    }

    private void Variables(bool set)
    {
        if (set)
        {
            _home.Set("HUAWEICLOUD_SDK_AK", "VARKEY").Set("HUAWEICLOUD_SDK_SK", "hush1").Set("HUAWEICLOUD_SDK_PROJECT_ID", "varproject");
        }
    }

    private void File(bool write)
    {
        if (write)
        {
            _home.Write("[basic]\nak = FILEKEY\nsk = hush2\nproject_id = fileproject\n");
        }
    }
}
