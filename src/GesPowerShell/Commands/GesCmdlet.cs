using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Errors;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that calls GES: it runs asynchronous work while its pipeline thread waits, ends any request at once on Ctrl+C, and writes errors.
/// Values that scripts compute are checked by the cmdlets and never by attributes: -ErrorAction Stop ends the script at an error that is
/// written, and not at one of PowerShell's binder.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GesCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _drain = new();
    private OperationContext? _context;

    private protected GesCmdlet() => Dispatcher = new PipelineThreadDispatcher { Closed = _drain.Cancel };

    private protected PipelineThreadDispatcher Dispatcher { get; }

    /// <summary>What goes along with every call of this command.</summary>
    private protected OperationContext Context => _context ??= new OperationContext(
        _cancel.Token,
        IsVerbose ? text => Dispatcher.Post(() => WriteVerbose(Display.Safe(text))) : null,
        text => Dispatcher.Post(() => WriteWarning(Display.Safe(text))))
    {
        DrainToken = _drain.Token,
    };

    private protected ConnectionSelector Connections { get; } = new();

    /// <summary>The value of a parameter makes the whole command impossible, which was said.</summary>
    private protected bool IsRefused { get; private set; }

    /// <summary>One of the things that were given was refused.</summary>
    private protected bool HasRefused { get; private set; }

    /// <summary>Where verbose output is off, posting a line to the pipeline thread is skipped: waking that thread takes longer than a line.</summary>
    private bool IsVerbose => MyInvocation.BoundParameters.ContainsKey("Verbose")
        || GetVariableValue("VerbosePreference") is not ActionPreference.SilentlyContinue;

    /// <summary>Why the whole command is refused for the value of one of its parameters; null when it is not.</summary>
    private protected virtual GesException? ParameterProblem() => null;

    protected override void BeginProcessing()
    {
        if (ParameterProblem() is { } problem)
        {
            IsRefused = true;
            WriteError(problem.ToRecord(null));
        }
    }

    protected override void StopProcessing() => _cancel.Cancel();

    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Writes an error about one of the things that were given. The others are done all the same.</summary>
    private protected void Refuse(GesException problem, object? given)
    {
        HasRefused = true;
        WriteError(problem.ToRecord(given));
    }

    /// <summary>Runs the work to its end. An error that it throws is written, or ends the command where nothing else can work either.</summary>
    /// <param name="work">Begins on the pipeline thread and goes on elsewhere: it talks to PowerShell through <see cref="Dispatcher"/>.</param>
    /// <param name="onEnded">Called on the pipeline thread when the work has ended, before its error is written; with true after Ctrl+C.</param>
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
            // An error in the module itself. Exceptions of PowerShell and of later commands of the pipeline pass unchanged.
            this.EndWith(new ErrorRecord(e, e.GetType().FullName, ErrorCategory.NotSpecified, null));
        }
    }

    /// <summary>Shows an error of the whole command.</summary>
    private protected virtual void End(GesException error)
    {
        if (error.IsFatal)
        {
            this.EndWith(error, null);
        }

        WriteError(error.ToRecord(null));
    }

    /// <summary>Takes the connections that the next piece of work uses. Without any, the command ends.</summary>
    private protected void PrepareConnections(IReadOnlyList<GesConnection?>? given, IReadOnlyCollection<ObjectSource> sources)
    {
        try
        {
            Connections.Prepare(given, IsBound("Connection"), sources, WriteVerbose);
        }
        catch (GesException e)
        {
            this.EndWith(e, null);
        }
    }

    /// <summary>An error that makes every use of a connection impossible ends the command when no other connection is left.</summary>
    private protected Task WriteErrorAsync(GesException error, object? target, IGesClient? client = null)
    {
        if (error.IsFatal && (client is null || Connections.Refuse(client, error)))
        {
            throw error;
        }

        return WriteNamedErrorAsync(error, target, client);
    }

    /// <summary>Writes an error that does not end the command. It names the project where the command has several connections.</summary>
    private protected Task WriteNamedErrorAsync(GesException error, object? target, IGesClient? client)
    {
        var shown = client is not null && Connections.HasSeveral ? error.With($"The connection leads to {ConnectionSelector.Place(client)}.") : error;
        return Dispatcher.InvokeAsync(() => WriteError(shown.ToRecord(target)));
    }

    /// <summary>The connections of each thing that was given. One without any is an error of its own.</summary>
    private protected async Task<List<(T Item, IReadOnlyList<IGesClient> Clients)>> SelectAsync<T>(
        IReadOnlyList<T> items, Func<T, (ObjectSource Source, object? Given)> describe)
    {
        var selected = new List<(T, IReadOnlyList<IGesClient>)>(items.Count);
        foreach (var item in items)
        {
            var (source, given) = describe(item);
            try
            {
                selected.Add((item, await Connections.SelectAsync(source, Context).ConfigureAwait(false)));
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, given).ConfigureAwait(false);
            }
        }

        return selected;
    }

    /// <summary>Asks the user, on the pipeline thread. False also under -WhatIf.</summary>
    /// <param name="target">What the change is about.</param>
    /// <param name="operation">One word for the change.</param>
    /// <param name="action">The change as the question says it.</param>
    /// <param name="given">As the user gave it: the TargetObject of an error.</param>
    private protected bool Ask(string target, string operation, string action, object? given)
    {
        try
        {
            return ShouldProcess(target, action);
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            // Hosts report in different ways that they cannot prompt: pwsh without a terminal even with a NullReferenceException.
            this.EndWith(GesErrors.ConfirmationImpossible(operation, target, e), given);
            throw;
        }
    }

    private protected Task WriteAsync(IEnumerable<object> items) => Dispatcher.InvokeAsync(() => WriteObject(items, enumerateCollection: true));

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
