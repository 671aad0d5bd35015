using System.Globalization;

namespace GesPowerShell.Playground;

/// <summary>What the playground itself says.</summary>
internal static class Texts
{
    public const string Usage =
        """
        A PowerShell prompt that is connected to a simulated Huawei Cloud Graph Engine Service on this machine.

          dotnet run --project src/GesPowerShell.Playground -- [options]

          -Demo              a tour: list graphs, stop one, restart one, show the jobs
          -Command SCRIPT    run a script and leave with PowerShell's exit code (takes the rest of the line)
          -File PATH [ARGS]  the same for a file
          -Engine NAME       pwsh: the one on the PATH; embedded: PowerShell's engine in this process
                             (without this option: pwsh if it is there and 7.4 or newer)
          -Graphs N          how many graphs exist at the start (8)
          -TimeScale X       simulated seconds per real second (60)
          -Help              this text

        Without -Command, -File and -Demo it opens a prompt, or runs what it reads from standard input if that is no terminal.

        """;

    public const string EmbeddedNote =
        "This is PowerShell's engine without its utility modules; pwsh 7.4 or newer on the PATH gives the full thing.";

    /// <summary>What the tour types.</summary>
    public static IReadOnlyList<string> Tour { get; } =
    [
        "Get-GesGraph",
        "Stop-GesGraph fraud_demo -Wait",
        "Get-GesGraph -Status Running | Select-Object -First 1 | Restart-GesGraph -Wait -Confirm:$false",
        "Get-GesJob | Select-Object -First 3",
    ];

    public static string Greeting(DemoSession session) => string.Create(CultureInfo.InvariantCulture,
        $"""
         GesPowerShell playground: {session.Graphs} graphs in a cloud that is simulated on this machine; time runs x{session.TimeScale:0.##}.
         Try:   Get-GesGraph
                Stop-GesGraph fraud_demo -Wait
                Get-Help Restart-GesGraph -Examples
         exit leaves.

         """);
}
