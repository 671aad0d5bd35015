using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.CommandLine;

const int CannotListen = 1;
const int BadCommandLine = 2;

var parsed = new SimulatorCommand(RunAsync).Parse(args);
if (parsed.Action is ParseErrorAction error)
{
    // The error is shown without the help, which would scroll it off the screen.
    error.ShowHelp = false;
    await parsed.InvokeAsync();
    return BadCommandLine;
}

// The signal handling of the library would end the process with the exit code of SIGINT; for the simulator Ctrl+C is the usual end.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static async Task<int> RunAsync(SimulatorOptions options)
{
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
        return CannotListen;
    }

    void Stop(PosixSignalContext context)
    {
        // The default action would end the process before the server has stopped.
        context.Cancel = true;
        stop.TrySetResult();
    }
}
