using System.Net.Sockets;
using System.Runtime.InteropServices;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.CommandLine;

var parsed = CommandLineParser.Parse(args);
if (parsed.Help)
{
    Console.WriteLine(CommandLineHelp.Text);
    return 0;
}

if (parsed.Options is not { } options)
{
    await Console.Error.WriteLineAsync(parsed.Problem);
    return 2;
}

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await using var server = await SimulatorServer.StartAsync(options);
    Console.WriteLine(Banner.Of(server));
    await Console.Out.FlushAsync();
    await stop.Task;
    return 0;
}
catch (Exception e) when (e is IOException or SocketException)
{
    await Console.Error.WriteLineAsync($"Cannot listen on {options.Url}: {e.Message}");
    return 1;
}

void Stop(PosixSignalContext context)
{
    // Without this the process would end before the server has.
    context.Cancel = true;
    stop.TrySetResult();
}
