using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace GesPowerShell.Tests.Module;

/// <summary>
/// Runs a script in a PowerShell without the module and prints its output: one line for each object, and the records of the other streams
/// with the name of the stream.
/// </summary>
internal static class BareHost
{
    public static int Run(string script)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.Streams.Error.DataAdded += (_, e) => Print("ERROR", shell.Streams.Error[e.Index]);
        shell.Streams.Warning.DataAdded += (_, e) => Print("WARNING", shell.Streams.Warning[e.Index]);
        shell.Streams.Verbose.DataAdded += (_, e) => Print("VERBOSE", shell.Streams.Verbose[e.Index]);
        shell.Streams.Information.DataAdded += (_, e) => Print("INFORMATION", shell.Streams.Information[e.Index]);
        var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, e) => Console.WriteLine(output[e.Index]);
        try
        {
            shell.AddScript(script).Invoke(null, output);
            return 0;
        }
        catch (RuntimeException e)
        {
            Print("THROWN", e.ErrorRecord);
            return 1;
        }
    }

    private static void Print(string stream, object record) => Console.WriteLine($"{stream}: {record}");
}
