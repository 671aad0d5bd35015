using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Completion;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Engine;

/// <summary>PowerShell's engine with the built module in it, as a user has it.</summary>
internal sealed class PowerShellSession : IDisposable
{
    /// <summary>Far more than anything takes: it makes a hang a failure.</summary>
    public static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly Runspace _runspace;

    /// <param name="prepare">Makes it a different PowerShell.</param>
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
    /// Runs a script to its end and keeps everything that it wrote. What comes through <paramref name="input"/> is piped in.
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

    /// <summary>Runs a script and presses Ctrl+C as soon as <paramref name="when"/> is over, unless it has ended before.</summary>
    /// <param name="script">The script.</param>
    /// <param name="when">When to press.</param>
    /// <param name="onObject">Called with the number of objects that have come out so far.</param>
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
            // Having been stopped is what was asked for.
            return RunResult.Of(shell, output, e is PipelineStoppedException ? null : e);
        }
    }

    /// <summary>A shell on this session's runspace, for what the other methods do not do.</summary>
    public PowerShell Shell(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script);
    }

    /// <summary>What one press of Tab at the end of the line offers.</summary>
    public IReadOnlyList<CompletionResult> PressTab(string line)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches];
    }

    /// <summary>The same for a user who presses Tab once more when GES was slow, as it can be on a busy machine.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="connection">The one that the line names; the default one otherwise.</param>
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
