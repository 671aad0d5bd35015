using System.Globalization;

namespace GesPowerShell.Simulator.CommandLine;

/// <summary>The text that is printed when the simulator is ready. Programs can wait for its last line.</summary>
internal static class Banner
{
    public static string Of(SimulatorServer server)
    {
        var options = server.Options;
        var demo = new SimulatorOptions();
        return string.Join(
            Environment.NewLine,
            $"Simulated GES region {options.Region}, {options.Graphs.ToString(CultureInfo.InvariantCulture)} graphs, "
                + $"{options.TimeScale.ToString(CultureInfo.InvariantCulture)} simulated seconds per second",
            $"  access key  {options.AccessKey}",
            $"  secret key  {Shown(options.SecretKey, demo.SecretKey)}",
            $"  project id  {options.ProjectId}",
            $"  user        {options.User}   password {Shown(options.Password, demo.Password)}   domain {options.Domain}",
            $"  agency      {options.Agency}",
            "listening on " + server.Address.GetLeftPart(UriPartial.Authority));
    }

    // A secret that the user gave may be a real one, so only the demo secrets are shown.
    private static string Shown(string secret, string demo) => secret == demo ? secret : "(as given)";
}
