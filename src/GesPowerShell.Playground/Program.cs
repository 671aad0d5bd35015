using GesPowerShell.Playground;
using GesPowerShell.Simulator;

PlaygroundOptions options;
try
{
    options = PlaygroundOptions.Parse(args);
    _ = PackagedPowerShell.Program;
}
catch (BadOptionException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.BadOption;
}
catch (DirectoryNotFoundException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.NoPowerShell;
}

if (options.Help)
{
    Console.Write(Texts.Usage);
    return ExitCodes.Success;
}

var defaults = new SimulatorOptions();
var timeScale = options.TimeScale ?? defaults.TimeScale;
await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions
{
    Graphs = options.Graphs ?? defaults.Graphs,
    TimeScale = timeScale,

    // What runs at the start ends while one watches: the help waits for it.
    ImportTime = TimeSpan.FromSeconds(Math.Min(30 * timeScale, defaults.ImportTime.TotalSeconds)),

    // At any time scale a restart is seen to move. One that is not, is waited for a minute longer.
    ShortestOperation = TimeSpan.FromSeconds(1),
});

var session = new DemoSession(simulator.Address, simulator.Options);
if (options.IsPrompt)
{
    Console.WriteLine(Texts.Greeting(session));
    if (!PackagedPowerShell.CanStartJobs)
    {
        Console.WriteLine(Texts.NoJobs);
    }
}

return await Launcher.RunAsync(session, options);
