using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace GesPowerShell.Benchmarks.Hosting;

/// <summary>A runspace of the PowerShell engine in this process, with the module and the comparison modules imported.</summary>
internal sealed class Session : IDisposable
{
    private readonly Runspace _runspace;

    private Session()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Places.Module, Places.BareModule);
        state.ThrowOnRunspaceOpenError = true;
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Connects with environment variables, as an unattended script does.</summary>
    public static Session ConnectedTo(BenchmarkRegion region)
    {
        region.SetEnvironment();
        return new Session();
    }

    public void Set(string variable, object? value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    /// <summary>Runs a script and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">The script wrote an error.</exception>
    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        return shell.Streams.Error.Count > 0
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, shell.Streams.Error))
            : output;
    }

    /// <summary>Returns the duration of a script in milliseconds.</summary>
    public double Time(string script)
    {
        var watch = Stopwatch.StartNew();
        Run(script);
        return watch.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => _runspace.Dispose();
}
