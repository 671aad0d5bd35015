using System.Management.Automation;
using System.Reflection;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// Works as <c>Select-Object -First</c>: passes some objects on, then stops the commands before it. The engine alone does not have this
/// command.
/// </summary>
[Cmdlet(VerbsCommon.Select, "First")]
public sealed class SelectFirstCommand : PSCmdlet
{
    private static readonly Type Stop =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;

    private int _passed;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public int Count { get; set; } = 1;

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        if (++_passed == Count)
        {
            throw (Exception)Activator.CreateInstance(
                Stop, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, binder: null, [this], culture: null)!;
        }
    }
}
