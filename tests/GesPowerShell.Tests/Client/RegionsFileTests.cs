namespace GesPowerShell.Tests.Client;

public sealed class RegionsFileTests : IDisposable
{
    private readonly HomeFolder home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("GES:\n  - id: 'cn-north-4'\n    endpoints:\n      - 'https://one.example'\n      - 'https://two.example'\n")]
    [InlineData("GES:\n  - id: 'cn-north-4'\n    endpoint: 'https://one.example'\n")]
    [InlineData("---\n# x\nECS:\n\t- what ever: [\nges:   # ours\n- endpoints: [\"https://one.example\", 'https://two.example']   # c\n  id: cn-north-4\n")]
    [InlineData("GES:\n  - id: cn-north-1\n    endpoint: https://other.example\n  -\n    id: cn-north-4\n    more: 1\n    endpoints:\n    - https://one.example\nECS:\n  - id: cn-north-4\n    endpoint: https://ecs.example")]
    public void The_shape_that_the_SDKs_document_is_read(string text) => Assert.Equal("https://one.example/", EndpointOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("ECS:\n  - id: cn-north-4\n    endpoint: https://ecs.example\n")]
    [InlineData("GES:\n  - id: cn-north-1\n    endpoint: https://other.example\n")]
    [InlineData("GES:\n  - id: cn-north-4\n")]
    [InlineData("GES:\n  - id: cn-north-4\n    endpoints: []\n")]
    public void A_region_that_the_file_does_not_have_is_at_its_usual_address(string text) =>
        Assert.Equal("https://ges.cn-north-4.myhuaweicloud.com/", EndpointOf(text));

    [Theory]
    [InlineData("GES:\n  id: cn-north-4\n", 2)]
    [InlineData("GES\n", 1)]
    [InlineData("GES: {id: x}\n", 1)]
    [InlineData("GES:\n  - id: a\n\tendpoint: b\n", 3)]
    [InlineData("GES:\n  - id: a\n    - b\n", 3)]
    [InlineData("GES:\n  - id a\n", 2)]
    [InlineData("GES:\n  - id: a\n    endpoints: https://x.example\n", 3)]
    public void Another_shape_is_an_error_with_file_and_line(string text, int line)
    {
        var file = home.Write(text, ".huaweicloud/regions.yaml");
        var error = home.Fails();
        Assert.Equal("SettingsFileInvalid", error.ErrorId);
        Assert.Contains($"'{file}' cannot be understood in line {line}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_names_another_file_which_must_be_there()
    {
        home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        home.Set("HUAWEICLOUD_SDK_REGIONS_FILE", home.Write("GES:\n  - id: cn-north-4\n    endpoint: x.example\n", "my regions.yml"));
        Assert.Equal("https://x.example/", home.Build().Endpoint.AbsoluteUri);
        home.Set("HUAWEICLOUD_SDK_REGIONS_FILE", "/no such file");
        Assert.Equal("SettingsFileUnreadable", home.Fails().ErrorId);
    }

    [Fact]
    public void The_file_cannot_open_a_way_without_TLS()
    {
        home.Write("GES:\n  - id: cn-north-4\n    endpoint: http://ges.example\n", ".huaweicloud/regions.yaml");
        Assert.Equal("InsecureEndpoint", home.Fails().ErrorId);
    }

    private string EndpointOf(string text)
    {
        home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        home.Write(text, ".huaweicloud/regions.yaml");
        return home.Build().Endpoint.AbsoluteUri;
    }
}
