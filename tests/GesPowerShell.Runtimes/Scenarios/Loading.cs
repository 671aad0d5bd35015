using GesPowerShell.Loading;
using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>The loaded assemblies and the folders that they are loaded from.</summary>
internal static class Loading
{
    public static Task The_client_is_that_of_the_runtime(ScenarioRegion region)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(ClientLoader.Client.Location));
        Check.Equal(Environment.Version.Major >= 8 ? "net8.0" : "net472", folder);
        return Task.CompletedTask;
    }

    public static async Task A_file_of_regions_names_the_endpoint(ScenarioRegion region)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"GES: [{{id: {ScenarioRegion.Name}, endpoint: '{region.Address}'}}]");
            Environment.SetEnvironmentVariable("HUAWEICLOUD_SDK_REGIONS_FILE", file);
            using var client = ScenarioRegion.Connect(
                new GesSettings { Region = ScenarioRegion.Name, ProjectId = ScenarioRegion.ProjectId, Credential = ScenarioRegion.Keys });
            await client.CheckAccessAsync(Recorder.NoContext);
            Check.Equal(region.Address, client.Session.Endpoint);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HUAWEICLOUD_SDK_REGIONS_FILE", null);
            File.Delete(file);
        }
    }

    public static async Task Keys_of_the_environment_connect(ScenarioRegion region)
    {
        var variables = new Dictionary<string, string>
        {
            ["HUAWEICLOUD_SDK_AK"] = ScenarioRegion.AccessKey,
            ["HUAWEICLOUD_SDK_SK"] = ScenarioRegion.SecretKey,
            ["HW_REGION_NAME"] = ScenarioRegion.Name,
        };
        try
        {
            foreach (var variable in variables)
            {
                Environment.SetEnvironmentVariable(variable.Key, variable.Value);
            }

            using var client = ScenarioRegion.Connect(new GesSettings { Endpoint = region.Address });
            await client.CheckAccessAsync(Recorder.NoContext);
            Check.Equal(ScenarioRegion.ProjectId, client.Session.ProjectId);
        }
        finally
        {
            foreach (var variable in variables)
            {
                Environment.SetEnvironmentVariable(variable.Key, null);
            }
        }
    }

    public static async Task Another_project_is_reached_with_the_same_keys(ScenarioRegion region)
    {
        using var client = region.Connect();
        using var other = client.ForProject(ScenarioRegion.Name, ScenarioRegion.ProjectId, ScenarioRegion.Name);
        await other.CheckAccessAsync(Recorder.NoContext);
        Check.Equal(ScenarioRegion.Name, other.Session.ProjectName);
    }
}
