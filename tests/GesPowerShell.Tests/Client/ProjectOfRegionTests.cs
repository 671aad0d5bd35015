namespace GesPowerShell.Tests.Client;

/// <summary>A project belongs to one region: a project id beside the keys belongs to the region that is set beside them.</summary>
public sealed class ProjectOfRegionTests : IDisposable
{
    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(null, null, "p1")]
    [InlineData("cn-south-1", null, "p1")]
    [InlineData("CN-SOUTH-1", null, "p1")]
    [InlineData("cn-north-4", null, null)]
    [InlineData(null, "CN_SOUTH_1", "p1")]
    [InlineData(null, "CN_NORTH_4", null)]
    [InlineData("cn-south-1", "CN_NORTH_4", "p1")]
    public void The_project_of_the_environment_holds_in_the_region_of_the_environment(string? named, string? withEndpoint, string? project)
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s").Set("HUAWEICLOUD_SDK_PROJECT_ID", "p1");
        SetRegions(named, withEndpoint);
        ShouldUse(project, named ?? withEndpoint);
    }

    [Theory]
    [InlineData(null, null, "p1")]
    [InlineData("cn-south-1", null, "p1")]
    [InlineData("cn-north-4", null, null)]
    [InlineData(null, "cn-north-4", null)]
    [InlineData("cn-south-1", "cn-north-4", "p1")]
    [InlineData("cn-north-4", "cn-south-1", null)]
    public void The_project_of_the_profile_file_holds_in_the_region_of_the_file_or_else_of_the_environment(
        string? inFile, string? named, string? project)
    {
        _home.Write($"[basic]\nak = A\nsk = s\nproject_id = p1\n{(inFile is null ? "" : $"region = {inFile}\n")}");
        SetRegions(named, null);
        ShouldUse(project, inFile ?? named);
    }

    [Fact]
    public void Two_regions_with_endpoints_leave_the_project_to_either()
    {
        _home.Set("HUAWEICLOUD_SDK_AK", "A").Set("HUAWEICLOUD_SDK_SK", "s").Set("HUAWEICLOUD_SDK_PROJECT_ID", "p1");
        SetRegions(null, "CN_SOUTH_1");
        SetRegions(null, "CN_NORTH_4");
        ShouldUse("p1", null);
    }

    private void SetRegions(string? named, string? withEndpoint)
    {
        if (named is not null)
        {
            _home.Set("HW_REGION_NAME", named);
        }

        if (withEndpoint is not null)
        {
            _home.Set("HUAWEICLOUD_SDK_REGION_GES_" + withEndpoint, "https://ges.example");
        }
    }

    private void ShouldUse(string? project, string? other)
    {
        var messages = new List<string>();
        var plan = _home.Build(new GesSettings { Region = "cn-south-1" }, messages.Add);
        Assert.Equal((project, "cn-south-1"), (plan.ProjectId, plan.ProjectName));
        Assert.Equal(project is null ? 2 : 1, messages.Count);
        if (project is null)
        {
            Assert.Contains(other!.Replace('_', '-').ToLowerInvariant(), messages[1], StringComparison.Ordinal);
            Assert.Contains("looking up the project of cn-south-1", messages[1], StringComparison.Ordinal);
        }

        Assert.Equal("given", _home.Build(new GesSettings { Region = "cn-south-1", ProjectId = "given" }).ProjectId);
    }
}
