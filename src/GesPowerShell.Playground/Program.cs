using GesPowerShell.Playground;
using GesPowerShell.Playground.Engines;
using GesPowerShell.Simulator;

PlaygroundOptions options;
try
{
    options = PlaygroundOptions.Parse(args, stdinIsScript: Console.IsInputRedirected);
}
catch (BadOptionException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCodes.BadOption;
}

if (options.Mode == PlaygroundMode.Help)
{
    Console.Write(Texts.Usage);
    return ExitCodes.Success;
}

// The version check of pwsh starts a process: the simulator starts meanwhile.
var pwsh = PwshLocator.FindAsync(options.Engine);
var defaults = new SimulatorOptions();
var timeScale = options.TimeScale ?? defaults.TimeScale;
await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions
{
    Graphs = options.Graphs ?? defaults.Graphs,
    TimeScale = timeScale,

    // What runs at the start ends while one watches: the help waits for it.
    ImportTime = TimeSpan.FromSeconds(Math.Min(30 * timeScale, defaults.ImportTime.TotalSeconds)),
});

var session = new DemoSession(simulator.Address, simulator.Options);
if (await pwsh is { } path)
{
    return await new PwshEngine(path, session, options).RunAsync();
}

if (options.Engine == EngineKind.Pwsh)
{
    await Console.Error.WriteLineAsync($"-Engine pwsh: there is no pwsh {PwshLocator.OldestSupported} or newer on the PATH.");
    return ExitCodes.BadOption;
}

return new EmbeddedEngine(session, options).Run();
