using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that starts a job of a graph and can wait for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GraphJobCmdlet : GraphChangeCmdlet
{
    private protected GraphJobCmdlet(ObjectKinds accepted)
        : base(accepted)
    {
    }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    [Parameter]
    [ValidateRange(0.01, 86400)]
    public double? PollIntervalSec { get; set; }

    private protected override GesRunOptions RunOptions => WaitOptions(Wait, TimeoutSec, PollIntervalSec);
}
