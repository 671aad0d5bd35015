namespace GesPowerShell.Tests.Client;

public sealed class RegionsFileTests : IDisposable
{
    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("GES:\n  - id: 'cn-north-4'\n    endpoints:\n      - 'https://one.example'\n      - 'https://two.example'\n")]
    [InlineData("GES:\n  - id: 'cn-north-4'\n    endpoint: 'https://one.example'\n")]
    [InlineData("---\n# x\nECS:\n  any: [thing]\nges:   # ours\n"
        + "- endpoints: [\"https://one.example\", 'https://two.example']   # c\n  id: cn-north-4\n")]
    [InlineData("{GES: [{id: cn-north-4, endpoint: \"https:\\/\\/one.example\"}]}")]
    [InlineData("ECS: &all\n- &here {id: cn-north-4, endpoints: [&one https://one.example]}\nGES: *all\n")]
    [InlineData("base: &base\n  endpoint: https://one.example\nGES:\n- <<: *base\n  id: cn-north-4\n")]
    [InlineData("a: &a {endpoint: https://one.example}\nb: &b {id: cn-north-4, endpoint: https://no.example}\nGES:\n- <<: [*a, *b]\n")]
    [InlineData("GES:\n- id: cn-north-4\n  endpoint: >-\n    https://one.example\n")]
    [InlineData("GES:\r\n- id: cn-north-4\r\n  endpoint: ~\r\n  endpoints: [https://one.example]\r\n")]
    [InlineData("GES: [{id: cn-north-4}]\n---\nGES: [{id: cn-north-4, endpoint: https://one.example}]\n")]
    [InlineData("GES:\n  - id: cn-north-1\n    endpoint: https://other.example\n  -\n    id: cn-north-4\n    more: 1\n"
        + "    endpoints:\n    - https://one.example\nECS:\n  - id: cn-north-4\n    endpoint: https://ecs.example")]
    public void The_list_that_the_SDKs_document_is_read_however_YAML_lets_it_be_written(string text) =>
        Assert.StartsWith("https://one.example/", EndpointOf(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("ECS:\n  - id: cn-north-4\n    endpoint: https://ecs.example\n")]
    [InlineData("GES:\n  - id: cn-north-1\n    endpoint: https://other.example\n")]
    [InlineData("GES:\n  - id: cn-north-4\n")]
    [InlineData("GES:\n  - id: cn-north-4\n    endpoints: []\n")]
    [InlineData("GES:\n")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("GES: [&me {id: cn-north-4, <<: *me}]\n")]
    public void A_region_that_the_file_does_not_have_is_at_its_usual_address(string text) =>
        Assert.Equal("https://ges.cn-north-4.myhuaweicloud.com/", EndpointOf(text));

    [Theory]
    [InlineData("GES:\n  id: cn-north-4\n", 2)]
    [InlineData("GES\n", 1)]
    [InlineData("GES: {id: x}\n", 1)]
    [InlineData("GES:\n  - id: a\n\tendpoint: b\n", 3)]
    [InlineData("GES:\n  - id: a\n    - b\n", 3)]
    [InlineData("GES:\n  - id a\n", 2)]
    [InlineData("GES:\n- id: b\n  endpoint: {x: y}\n", 3)]
    [InlineData("GES:\n- id: b\n  endpoints:\n  - [x]\n", 4)]
    [InlineData("GES:\n- id: [b]\n", 2)]
    [InlineData("GES:\n- id: a\n  id: b\n", 3)]
    [InlineData("GES:\n- id: 'a\n  endpoint: b\n\n", 2)]
    [InlineData("GES:\n- *gone\n", 2)]
    [InlineData("ECS:\n\t- tabs\nGES: []\n", 1)]
    [InlineData("[basic]\nak = MYACCESSKEY\nsk = MYSECRETKEY\n", 2)]
    [InlineData("ak = MYACCESSKEY\nsk = MYSECRETKEY\n", 1)]
    [InlineData("GES:\n  - id: a\n    endpoints: https://x.example\n", 3)]
    public void Another_shape_is_an_error_with_file_and_line(string text, int line)
    {
        var file = _home.Write(text, ".huaweicloud/regions.yaml");
        var error = _home.Fails();
        Assert.Equal("SettingsFileInvalid", error.ErrorId);
        Assert.Contains($"'{file}' cannot be understood in line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MY", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The message of the parser is shown, except the one for a repeated key, which quotes the file.</summary>
    [Theory]
    [InlineData("GES:\n  - id a\n  endpoint: b\n", "While parsing a block collection, did not find expected '-' indicator.")]
    [InlineData("GES:\n- *gone\n", "An alias has no anchor.")]
    [InlineData("GES: \"a\n", "While scanning a quoted scalar, found unexpected end of stream.")]
    [InlineData("GES:\n\t- a\n", "While scanning a mapping, found invalid tab as indentation.")]
    [InlineData("MYKEY: a\nMYKEY: b\n", "a key is repeated.")]
    [InlineData("GES:\n- {MYKEY: a, MYKEY: b}\n", "a key is repeated.")]
    public void What_is_no_YAML_is_explained_without_a_word_of_the_file(string text, string explanation)
    {
        _home.Write(text, ".huaweicloud/regions.yaml");
        var message = _home.Fails().Message;
        Assert.EndsWith(" it is not valid YAML: " + explanation, message, StringComparison.Ordinal);
        Assert.DoesNotContain("MYKEY", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_would_cost_the_process_its_stack_memory_or_an_hour_is_an_error()
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        foreach (var text in new[]
        {
            new string('[', 60_000),
            string.Concat(Enumerable.Repeat("- ", 30_000)),
            string.Concat(Enumerable.Repeat("{a: ", 15_000)),
            NestedAliases(25, "GES: [{id: a, endpoint: b}]\n? *l24\n: c\n"),
            NestedAliases(25, "GES: [{id: a, endpoint: b}]\n? [*l24]\n: c\n"),
        })
        {
            _home.Write(text, ".huaweicloud/regions.yaml");
            Assert.Equal("SettingsFileInvalid", _home.Fails().ErrorId);
        }

        _home.Write(new string('#', 70_000), ".huaweicloud/regions.yaml");
        Assert.Contains("larger than 64 KB", _home.Fails().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_would_fill_the_memory_if_they_were_written_out_cost_nothing() => Assert.Equal(
        "https://one.example/",
        EndpointOf(NestedAliases(60, "GES:\n- {id: cn-north-4, endpoint: https://one.example, more: *l59, <<: *l59}\n")));

    /// <summary>YAML in which each line refers twice to the line before it.</summary>
    private static string NestedAliases(int lines, string end) => string.Concat(
        Enumerable.Range(0, lines).Select(i => i == 0 ? "l0: &l0 [{}]\n" : $"l{i}: &l{i} [*l{i - 1}, *l{i - 1}]\n")) + end;

    [Fact]
    public void A_variable_names_another_file_which_must_be_there()
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        _home.Set("HUAWEICLOUD_SDK_REGIONS_FILE", _home.Write("GES:\n  - id: cn-north-4\n    endpoint: x.example\n", "my regions.yml"));
        Assert.Equal("https://x.example/", _home.Build().Endpoint.AbsoluteUri);
        _home.Set("HUAWEICLOUD_SDK_REGIONS_FILE", "/no such file");
        Assert.Equal("SettingsFileUnreadable", _home.Fails().ErrorId);
    }

    [Fact]
    public void The_file_cannot_open_a_way_without_TLS()
    {
        _home.Write("GES:\n  - id: cn-north-4\n    endpoint: http://ges.example\n", ".huaweicloud/regions.yaml");
        Assert.Equal("InsecureEndpoint", _home.Fails().ErrorId);
    }

    private string EndpointOf(string text)
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s");
        _home.Write(text, ".huaweicloud/regions.yaml");
        return _home.Build().Endpoint.AbsoluteUri;
    }
}
