using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet whose change of a graph is a job, which can be followed to its end.</summary>
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
