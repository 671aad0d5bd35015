using System.Management.Automation;
using System.Management.Automation.Host;
using GesPowerShell.Errors;
using GesPowerShell.Inputs;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;
using GesPowerShell.Timelines;

namespace GesPowerShell.Commands;

/// <summary>Draws jobs on one time axis.</summary>
[Cmdlet(VerbsCommon.Show, "GesJobTimeline", HelpUri = HelpLinks.ListJobs)]
[OutputType(typeof(string))]
public sealed class ShowGesJobTimelineCommand : PSCmdlet
{
    private const int Narrowest = 60;
    private const int Usual = 100;

    private readonly List<TimelineJob> _jobs = [];
    private bool _isRefused;

    /// <summary>Jobs, and rows with the properties of a job.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    [Parameter]
    [ValidateRange(Narrowest, 1000)]
    public int? Width { get; set; }

    [Parameter]
    public DateTime? Now { get; set; }

    protected override void BeginProcessing()
    {
        if (NullValues.Problem(MyInvocation) is { } problem)
        {
            _isRefused = true;
            WriteError(problem.ToRecord(null));
        }
    }

    protected override void ProcessRecord()
    {
        foreach (var item in (InputObject ?? []).OfType<PSObject>())
        {
            if (JobObject.Read(item, out var problem) is { Operation.Length: > 0 } job)
            {
                _jobs.Add(TimelineJob.Of(job));
            }
            else
            {
                WriteError((problem ?? GesErrors.NothingToDraw()).ToRecord(GivenObject.Of(item).Value));
            }
        }
    }

    protected override void EndProcessing()
    {
        if (_isRefused)
        {
            return;
        }

        var now = (Now ?? DateTime.Now).ToUniversalTime();
        var window = WindowWidth();
        var width = Width ?? window;
        foreach (var row in JobTimeline.Draw(_jobs, now, TimeZoneInfo.Local, width))
        {
            // A line with a format is wrapped at the edge of the window. A wider line was requested for a file, so it gets no format.
            WriteObject(width <= window ? row.ToColored() : row.Text);
        }
    }

    /// <summary>
    /// The width of the window less one, since some terminals wrap a full line. Hosts without a window throw different exceptions or return
    /// 0.
    /// </summary>
    private int WindowWidth()
    {
        try
        {
            return Host.UI.RawUI.WindowSize.Width is > 0 and <= 1000 and var width ? Math.Max(width - 1, Narrowest) : Usual;
        }
        catch (Exception e) when (e is HostException or NotImplementedException or NullReferenceException or InvalidOperationException)
        {
            // Hosts without a window throw different exceptions, and some have no RawUI at all.
            return Usual;
        }
    }
}
