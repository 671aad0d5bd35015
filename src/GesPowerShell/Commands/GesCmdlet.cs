using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Errors;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>
/// A cmdlet that calls GES. It takes its input in ProcessRecord and does its work at the end, asynchronously, so that an error upstream
/// sends nothing and Ctrl+C ends any request at once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GesCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource cancel = new();
    private readonly CancellationTokenSource windDown = new();
    private readonly PipelinePump pump;

    private protected GesCmdlet() => pump = new PipelinePump { Closed = windDown.Cancel };

    private protected PipelinePump Pump => pump;

    private protected bool IsCancelled => cancel.IsCancellationRequested;

    private protected OperationContext Call { get; private set; } = null!;

    /// <summary>Verbose lines would go nowhere. Each would wake this thread all the same, which takes longer than to write it.</summary>
    private bool IsSilent => !MyInvocation.BoundParameters.ContainsKey("Verbose")
        && GetVariableValue("VerbosePreference") is ActionPreference.SilentlyContinue;

    private IGesClient? Opened { get; set; }

    private protected IGesClient Client => Opened!;

    /// <summary>The work, on no particular thread. What it throws ends the command.</summary>
    private protected abstract Task ExecuteAsync();

    /// <summary>Which client to use.</summary>
    private protected abstract IGesClient Open();

    /// <summary>Whether an error of the whole command ends the script too: only when nothing else can work either.</summary>
    private protected virtual bool IsTerminating(GesException error) => error.IsFatal;

    /// <summary>An error of the whole command as it is shown.</summary>
    private protected virtual GesException Describe(GesException error) => error;

    /// <summary>On no particular thread, right after the work: the last that can be posted.</summary>
    private protected virtual void OnWorkEnded()
    {
    }

    /// <summary>On the pipeline thread, after Ctrl+C, when everything has ended.</summary>
    private protected virtual void OnCancelled()
    {
    }

    /// <summary>On the pipeline thread, when everything has ended other than by Ctrl+C.</summary>
    private protected virtual void OnEnded()
    {
    }

    protected override void EndProcessing()
    {
        Action<string>? verbose = IsSilent ? null : text => pump.Post(() => WriteVerbose(Display.Safe(text)));
        Call = new OperationContext(cancel.Token, verbose, text => pump.Post(() => WriteWarning(Display.Safe(text)))) { DrainToken = windDown.Token };
        try
        {
            Opened = Open();
            try
            {
                pump.Run(WorkAsync);
            }
            finally
            {
                // After Ctrl+C PowerShell takes nothing any more, not even the end of a progress bar.
                if (!IsCancelled)
                {
                    OnEnded();
                }
            }
        }
        catch (Exception) when (IsCancelled)
        {
            OnCancelled();
            throw new PipelineStoppedException();
        }
        catch (GesException e)
        {
            if (Opened is null || IsTerminating(e))
            {
                this.EndWith(Describe(e), null);
            }

            WriteError(Describe(e).ToRecord(null));
        }
        catch (Exception e) when (e is not (RuntimeException or FlowControlException or HaltCommandException))
        {
            // An error in the module itself; what comes from PowerShell and from later commands of the pipeline passes as it is.
            this.EndWith(new ErrorRecord(e, e.GetType().FullName, ErrorCategory.NotSpecified, null));
        }
    }

    protected override void StopProcessing() => cancel.Cancel();

    private async Task WorkAsync()
    {
        try
        {
            await ExecuteAsync().ConfigureAwait(false);
        }
        finally
        {
            OnWorkEnded();
        }
    }

    private protected Task WriteAsync(IEnumerable<object> items) => pump.InvokeAsync(() => WriteObject(items, enumerateCollection: true));

    private protected Task WriteErrorAsync(GesException error, object? target)
    {
        if (error.IsFatal)
        {
            throw error;
        }

        return pump.InvokeAsync(() => WriteError(error.ToRecord(target)));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            cancel.Dispose();
            windDown.Dispose();
            pump.Dispose();
        }
    }
}
