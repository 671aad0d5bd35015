using System.Globalization;

namespace GesPowerShell.Simulator.CommandLine;

/// <summary>What is printed when the simulator is ready. The last line is for programs that wait for it.</summary>
internal static class Banner
{
    public static string Of(SimulatorServer server)
    {
        var options = server.Options;
        return string.Join(
            Environment.NewLine,
            $"Simulated GES region {options.Region}, {options.Graphs.ToString(CultureInfo.InvariantCulture)} graphs, "
                + $"{options.TimeScale.ToString(CultureInfo.InvariantCulture)} simulated seconds per second",
            $"  access key  {options.AccessKey}",
            $"  secret key  {options.SecretKey}",
            $"  project id  {options.ProjectId}",
            $"  user        {options.User}   password {options.Password}   domain {options.Domain}",
            "listening on " + server.Address.GetLeftPart(UriPartial.Authority));
    }
}
