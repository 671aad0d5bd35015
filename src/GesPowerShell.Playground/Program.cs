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

    // The import that runs at the start is short, since the help of the playground waits for its end.
    ImportTime = TimeSpan.FromSeconds(Math.Min(30 * timeScale, defaults.ImportTime.TotalSeconds)),

    // At any time scale a poll sees the states of a restart. Without them the module waits a minute longer.
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
