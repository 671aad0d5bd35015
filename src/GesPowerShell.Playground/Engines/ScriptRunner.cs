using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Playground.Hosting;

namespace GesPowerShell.Playground.Engines;

/// <summary>Runs scripts one after the other in one runspace and shows what they give, as PowerShell's own console does.</summary>
internal sealed class ScriptRunner(Runspace runspace, PlaygroundHost host)
{
    private readonly Lock _gate = new();
    private PowerShell? _running;
    private bool _nested;
    private bool _interrupted;

    /// <summary>Runs and shows; false when a terminating error ended it.</summary>
    /// <param name="script">What to run.</param>
    /// <param name="asUser">The user asked for it: it belongs into the history, and only then does the engine let it change $?.</param>
    public bool Run(string script, bool asUser = true)
    {
        using var shell = Create();
        shell.AddScript(script);
        MergeErrorsIntoOutput(shell);
        shell.AddCommand("Out-Default");
        try
        {
            Invoke(shell, new PSInvocationSettings { AddToHistory = asUser });
            return true;
        }
        catch (RuntimeException e)
        {
            Report(e);
            return false;
        }
    }

    /// <summary>As pwsh -Command: the code of exit; else 1 after a terminating error or when the last command failed; else 0.</summary>
    public int RunToExitCode(string script)
    {
        _interrupted = false;
        var completed = Run(script);
        if (Evaluate("$Error.Exception -is [Management.Automation.CommandNotFoundException]").Any(LanguagePrimitives.IsTrue))
        {
            // It may be there in a full PowerShell.
            host.UI.WriteErrorLine(Texts.EmbeddedNote);
        }

        return host.ShouldExit
            ?? (_interrupted ? ExitCodes.Interrupted
                : completed && Evaluate("$?").Any(LanguagePrimitives.IsTrue) ? ExitCodes.Success
                : ExitCodes.Failure);
    }

    /// <summary>For the prompt itself: what the script gives, nothing when it fails.</summary>
    public IReadOnlyList<PSObject> Evaluate(string script)
    {
        using var shell = Create();
        try
        {
            return Invoke(shell.AddScript(script), settings: null);
        }
        catch (RuntimeException)
        {
            return [];
        }
    }

    /// <summary>Completion of a line at a cursor, by the engine's own completers.</summary>
    public CommandCompletion Complete(string line, int cursor)
    {
        using var shell = Create();
        return CommandCompletion.CompleteInput(line, cursor, options: null, shell);
    }

    /// <summary>Everything that runs inside runs within the pipeline that asked, which is waiting.</summary>
    public void Nested(Action run)
    {
        var (outer, outerNested) = (_running, _nested);
        (_running, _nested) = (null, true);
        try
        {
            run();
        }
        finally
        {
            (_running, _nested) = (outer, outerNested);
        }
    }

    /// <summary>Ctrl+C: stops what runs. False when nothing does.</summary>
    public bool Stop()
    {
        lock (_gate)
        {
            if (_running is null)
            {
                return false;
            }

            _interrupted = true;
            _running.BeginStop(callback: null, state: null);
            return true;
        }
    }

    private PowerShell Create()
    {
        var shell = _nested ? PowerShell.Create(RunspaceMode.CurrentRunspace) : PowerShell.Create();
        if (!_nested)
        {
            shell.Runspace = runspace;
        }

        return shell;
    }

    private Collection<PSObject> Invoke(PowerShell shell, PSInvocationSettings? settings)
    {
        lock (_gate)
        {
            _running = shell;
        }

        try
        {
            return shell.Invoke(input: null, settings);
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
            }

            host.EndProgress();
        }
    }

    private static void MergeErrorsIntoOutput(PowerShell shell)
    {
        foreach (var command in shell.Commands.Commands)
        {
            command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        }
    }

    private void Report(RuntimeException e)
    {
        if (e is PipelineStoppedException)
        {
            return;
        }

        var error = EngineInternals.AsWrittenError(new ErrorRecord(e.ErrorRecord, e));
        using var shell = Create();
        shell.AddCommand("Out-Default").AddParameter("InputObject", error).Invoke();
    }
}
