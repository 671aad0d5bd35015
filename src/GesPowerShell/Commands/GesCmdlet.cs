using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;
using GesPowerShell.Parameters;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// The base class of cmdlets that call GES. It runs asynchronous work while the pipeline thread waits, ends requests at once on Ctrl+C, and
/// writes errors. Cmdlets validate parameter values in code and not by attributes: -ErrorAction Stop ends a script at an error that a
/// cmdlet writes, but not at an error of PowerShell's parameter binder.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GesCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _drain = new();
    private OperationContext? _context;

    private protected GesCmdlet() => Dispatcher = new PipelineThreadDispatcher { Closed = _drain.Cancel };

    private protected PipelineThreadDispatcher Dispatcher { get; }

    /// <summary>Cancellation and output of this command, for its requests.</summary>
    private protected OperationContext Context => _context ??= new OperationContext(
        _cancel.Token,
        IsVerbose ? text => Dispatcher.Post(() => WriteVerbose(Display.Safe(text))) : null,
        text => Dispatcher.Post(() => WriteWarning(Display.Safe(text))))
    {
        DrainToken = _drain.Token,
    };

    private protected ConnectionSelector Connections { get; } = new();

    /// <summary>Whether the whole command was refused because of a parameter value. The error was written.</summary>
    private protected bool IsRefused { get; private set; }

    /// <summary>Whether at least one input object was refused.</summary>
    private protected bool HasRefused { get; private set; }

    /// <summary>
    /// Whether verbose output is on. When it is off, lines are not posted to the pipeline thread, since waking that thread is expensive.
    /// </summary>
    private bool IsVerbose => MyInvocation.BoundParameters.ContainsKey("Verbose")
        || GetVariableValue("VerbosePreference") is not ActionPreference.SilentlyContinue;

    /// <summary>The error of a parameter value that makes the whole command impossible; null when the values are valid.</summary>
    private protected virtual GesException? ParameterProblem() => null;

    protected override void BeginProcessing()
    {
        if ((NullValues.Problem(MyInvocation) ?? ParameterProblem()) is { } problem)
        {
            IsRefused = true;
            WriteError(problem.ToRecord(null));
        }
    }

    protected override void StopProcessing() => _cancel.Cancel();

    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Writes an error about one input object. The other input is still processed.</summary>
    private protected void Refuse(GesException problem, object? given)
    {
        HasRefused = true;
        WriteError(problem.ToRecord(given));
    }

    /// <summary>
    /// Runs asynchronous work to its end. An error is written, or ends the command where every other request would fail too.
    /// </summary>
    /// <param name="work">
    /// Starts on the pipeline thread and continues on other threads. It calls PowerShell through <see cref="Dispatcher"/>.
    /// </param>
    /// <param name="onEnded">
    /// Called on the pipeline thread when the work has ended, before its error is written; with true after Ctrl+C.
    /// </param>
    private protected void Run(Func<Task> work, Action<bool>? onEnded = null)
    {
        try
        {
            try
            {
                Dispatcher.Run(work);
            }
            finally
            {
                onEnded?.Invoke(_cancel.IsCancellationRequested);
            }
        }
        catch (Exception) when (_cancel.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (GesException e)
        {
            End(e);
        }
        catch (Exception e) when (e is not (RuntimeException or FlowControlException or HaltCommandException))
        {
            // A bug of this module. Exceptions of PowerShell and of downstream commands pass unchanged.
            this.EndWith(new ErrorRecord(e, e.GetType().FullName, ErrorCategory.NotSpecified, null));
        }
    }

    /// <summary>Ends the command with an error.</summary>
    private protected virtual void End(GesException error)
    {
        if (error.IsFatal)
        {
            this.EndWith(error, null);
        }

        WriteError(error.ToRecord(null));
    }

    /// <summary>Selects the connections for the next work. Without a connection the command ends with an error.</summary>
    private protected void PrepareConnections(IReadOnlyList<GesConnection?>? given, IReadOnlyCollection<IInput> inputs)
    {
        try
        {
            Connections.Prepare(given, IsBound("Connection"), inputs, WriteVerbose);
        }
        catch (GesException e)
        {
            this.EndWith(e, null);
        }
    }

    /// <summary>Writes an error. A fatal error of a connection ends the command when no other connection is left.</summary>
    private protected Task WriteErrorAsync(GesException error, object? target, IGesClient? client = null)
    {
        if (error.IsFatal && (client is null || Connections.Refuse(client, error)))
        {
            throw error;
        }

        var shown = client is null ? error : NameProject(error, client);
        return Dispatcher.InvokeAsync(() => WriteError(shown.ToRecord(target)));
    }

    /// <summary>Adds the project to an error where the command has several connections.</summary>
    private protected GesException NameProject(GesException error, IGesClient client) => Connections.HasSeveral
        ? error.With($"The connection leads to {ConnectionSelector.Place(client)}.")
        : error;

    /// <summary>Selects the connections of each input object. An error is written for each object without a connection.</summary>
    private protected async Task<List<Selected<T>>> SelectAsync<T>(IReadOnlyList<T> inputs)
        where T : IInput
    {
        var selected = new List<Selected<T>>(inputs.Count);
        foreach (var input in inputs)
        {
            try
            {
                selected.Add(new Selected<T>(input, await Connections.SelectAsync(input.Source, Context).ConfigureAwait(false)));
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, input.Given).ConfigureAwait(false);
            }
        }

        return selected;
    }

    /// <summary>Asks the user for confirmation on the pipeline thread. Returns false also with -WhatIf.</summary>
    /// <param name="target">Name of the object that is changed.</param>
    /// <param name="operation">Name of the operation.</param>
    /// <param name="action">Text of the change in the question.</param>
    /// <param name="given">The input as the user gave it, for the TargetObject of an error.</param>
    private protected bool Ask(string target, string operation, string action, object? given)
    {
        try
        {
            return ShouldProcess(target, action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts that cannot prompt throw different exceptions; pwsh without a terminal even throws a NullReferenceException.
            this.EndWith(GesErrors.ConfirmationImpossible(operation, target, e), given);
            throw;
        }
    }

    private protected Task WriteAsync(IEnumerable<object> items) =>
        Dispatcher.InvokeAsync(() => WriteObject(items, enumerateCollection: true));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancel.Dispose();
            _drain.Dispose();
            Dispatcher.Dispose();
        }
    }
}
