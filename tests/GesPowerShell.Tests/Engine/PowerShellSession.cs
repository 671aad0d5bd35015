using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Completion;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Engine;

/// <summary>A runspace of the PowerShell engine with the built module imported.</summary>
internal sealed class PowerShellSession : IDisposable
{
    /// <summary>A time limit that a working test never reaches: it turns a hang into a failure.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly Runspace _runspace;

    /// <param name="prepare">Changes the initial session state.</param>
    public PowerShellSession(Action<InitialSessionState>? prepare = null)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(ModuleUnderTest.Manifest);
        state.Commands.Add(new SessionStateCmdletEntry("Select-First", typeof(SelectFirstCommand), helpFileName: null));
        prepare?.Invoke(state);
        state.ThrowOnRunspaceOpenError = true;
        _runspace = RunspaceFactory.CreateRunspace(Host, state);
        _runspace.Open();
    }

    public RecordingHost Host { get; } = new();

    /// <summary>Connects to a simulator with its demo keys, as the default connection.</summary>
    public PowerShellSession ConnectTo(SimulatorServer server)
    {
        Set("ges", server.Address);
        Set("secret", Secrets.Of(server.Options.SecretKey));
        Run($"Connect-Ges -Region {server.Options.Region} -Endpoint $ges -AccessKey {server.Options.AccessKey} "
            + $"-SecretKey $secret -ProjectId {server.Options.ProjectId}")
            .ShouldSucceed();
        return this;
    }

    public void Set(string variable, object? value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    /// <summary>
    /// Runs a script to its end and returns everything that it wrote. The objects in <paramref name="input"/> are piped in.
    /// </summary>
    public RunResult Run(string script, params object?[] input)
    {
        using var shell = Shell(script);
        var output = new List<PSObject?>();
        try
        {
            shell.Invoke(input, output);
            return RunResult.Of(shell, output, thrown: null);
        }
        catch (RuntimeException e)
        {
            return RunResult.Of(shell, output, e);
        }
    }

    /// <summary>
    /// Runs a script and presses Ctrl+C as soon as <paramref name="when"/> has completed, unless the script has ended before.
    /// </summary>
    /// <param name="script">The script.</param>
    /// <param name="when">The task after which Ctrl+C is pressed.</param>
    /// <param name="onObject">Called with the number of objects that the script has written so far.</param>
    public async Task<RunResult> RunAndStopAsync(string script, Task when, Action<int>? onObject = null)
    {
        using var shell = Shell(script);
        using var output = new PSDataCollection<PSObject>();
        output.DataAdded += (_, e) => onObject?.Invoke(e.Index + 1);
        var run = shell.InvokeAsync<PSObject, PSObject>(null, output);
        await Task.WhenAny(when, run);
        await Task.Factory.FromAsync(shell.BeginStop(null, null), shell.EndStop).WaitAsync(HangGuard);
        try
        {
            await run.WaitAsync(HangGuard);
            return RunResult.Of(shell, output, thrown: null);
        }
        catch (RuntimeException e)
        {
            // The test stopped the pipeline itself.
            return RunResult.Of(shell, output, e is PipelineStoppedException ? null : e);
        }
    }

    /// <summary>Creates a shell on the runspace of this session, for calls that the other methods do not offer.</summary>
    public PowerShell Shell(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script);
    }

    /// <summary>Returns the completions of one press of Tab at the end of the line.</summary>
    public IReadOnlyList<CompletionResult> PressTab(string line)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches];
    }

    /// <summary>Returns the completions, with a second press of Tab when the answer of GES came too late for the first.</summary>
    /// <param name="line">The typed line.</param>
    /// <param name="connection">The connection that the line names; null for the default connection.</param>
    public IReadOnlyList<CompletionResult> Offers(string line, GesConnection? connection = null)
    {
        var first = PressTab(line);
        if ((connection ?? Default)?.Client is not { } client)
        {
            return first;
        }

        CompletionCache.Shared.WhenRefreshedAsync(client).GetAwaiter().GetResult();
        return PressTab(line);
    }

    public IReadOnlyList<string> Complete(string line) => [.. Offers(line).Select(offer => offer.CompletionText)];

    private GesConnection? Default => Run("Get-GesConnection").Output.OfType<GesConnection>().SingleOrDefault();

    public void Dispose() => _runspace.Dispose();
}
