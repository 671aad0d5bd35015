using GesPowerShell.Loading;
using GesPowerShell.Runtimes.Hosting;

namespace GesPowerShell.Runtimes.Scenarios;

/// <summary>The loaded assemblies and the folders that they are loaded from.</summary>
internal static class Loading
{
    public static Task The_client_is_that_of_the_runtime(Region region)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(ClientLoader.Client.Location));
        Check.Equal(Environment.Version.Major >= 8 ? "net8.0" : "net472", folder);
        return Task.CompletedTask;
    }

    public static async Task A_file_of_regions_names_the_endpoint(Region region)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"GES: [{{id: {Region.Name}, endpoint: '{region.Address}'}}]");
            Environment.SetEnvironmentVariable("HUAWEICLOUD_SDK_REGIONS_FILE", file);
            using var client = Region.Connect(
                new GesSettings { Region = Region.Name, ProjectId = Region.ProjectId, Credential = Region.Keys });
            await client.CheckAccessAsync(Recorder.NoContext);
            Check.Equal(region.Address, client.Session.Endpoint);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HUAWEICLOUD_SDK_REGIONS_FILE", null);
            File.Delete(file);
        }
    }

    public static async Task Keys_of_the_environment_connect(Region region)
    {
        var variables = new Dictionary<string, string>
        {
            ["HUAWEICLOUD_SDK_AK"] = Region.AccessKey, ["HUAWEICLOUD_SDK_SK"] = Region.SecretKey, ["HW_REGION_NAME"] = Region.Name,
        };
        try
        {
            foreach (var variable in variables)
            {
                Environment.SetEnvironmentVariable(variable.Key, variable.Value);
            }

            using var client = Region.Connect(new GesSettings { Endpoint = region.Address });
            await client.CheckAccessAsync(Recorder.NoContext);
            Check.Equal(Region.ProjectId, client.Session.ProjectId);
        }
        finally
        {
            foreach (var variable in variables)
            {
                Environment.SetEnvironmentVariable(variable.Key, null);
            }
        }
    }

    public static async Task Another_project_is_reached_with_the_same_keys(Region region)
    {
        using var client = region.Connect();
        using var other = client.ForProject(Region.Name, Region.ProjectId, Region.Name);
        await other.CheckAccessAsync(Recorder.NoContext);
        Check.Equal(Region.Name, other.Session.ProjectName);
    }
}
