using System.Globalization;

namespace GesPowerShell.Playground;

/// <summary>The texts of the playground.</summary>
internal static class Texts
{
    public const string Usage =
        """
        A PowerShell that is connected to a simulated Huawei Cloud Graph Engine Service on this machine.

          dotnet run --project src/GesPowerShell.Playground -- [options] [arguments of pwsh]

          -Demo           a tour: list graphs, stop one, restart one, show the jobs
          -Graphs N       how many graphs exist at the start (8)
          -TimeScale X    simulated seconds per real second (60)
          -Help           this text

        From the first argument on that is none of these, everything goes to pwsh as it is:

          -- -Command "Get-GesGraph | ConvertTo-Json"
          -- -TimeScale 600 -NoProfile -File samples/Stop-GraphFleet.ps1 -ReportPath ./drained

        Output, standard input and exit codes are those of pwsh; a wrong option of the playground itself is exit code 2.

        """;

    public const string NoJobs = "Start-Job does not work here: the PowerShell package has its program for x64 on Linux and Windows alone.";

    public static string Greeting(DemoSession session) => string.Create(CultureInfo.InvariantCulture,
        $"""
         GesPowerShell playground: {session.Graphs} graphs in a simulated cloud on this machine; time runs x{session.TimeScale:0.##}.
         Try:   Get-GesGraph
                Stop-GesGraph fraud_demo -Wait
                Get-Help Restart-GesGraph -Examples
         exit leaves.

         """);
}
