using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Pipeline;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Pipeline;

public class PipelineResultWriterTests
{
    [Fact]
    public void An_answer_that_comes_before_the_command_has_begun_to_wait_is_written_once()
    {
        using var session = new PowerShellSession(
            state => state.Commands.Add(new SessionStateCmdletEntry("Test-Writer", typeof(WriterCommand), helpFileName: null)));
        var run = session.Run("Test-Writer");
        run.ShouldSucceed();
        Assert.Equal(["first", "third"], run.Jobs.Select(job => job.JobId));
    }

    /// <summary>The warning for a graph depends on the stage of its change; see <see cref="EndingCommand"/>.</summary>
    [Fact]
    public void What_the_pipeline_no_longer_takes_is_warned_of_once_by_how_far_it_came() => Assert.Equal(
        [
            "The pipeline ended before this could be written: stopped: It stopped.",
            "The pipeline ended before this could be written: interrupted: It was interrupted.",
            "The pipeline ended before this could be written: done, Success, job j5.",
            "The pipeline ended before this could be written: not needed, NotNeeded.",
            "The pipeline ended before this could be written: failed: It failed.",
            "No longer waiting; GES goes on with: accepted.",
            "The pipeline ended before these were reached. Nothing was sent for: untouched, sent.",
        ],
        End("Test-Ending -Close").Warnings);

    [Fact]
    public void After_Ctrl_C_the_host_shows_what_is_open_and_what_goes_on()
    {
        using var session = Session();
        session.Run("Test-Ending -Close -CtrlC");
        Assert.Equal(
            [
                "It was interrupted. Go on.",
                "Stopped before GES answered: sent, stopped. "
                    + "Whether it took these is not known; check with Get-GesGraph and Get-GesJob.",
                "No longer waiting; GES goes on with: accepted, done.",
            ],
            session.Host.Shown);
    }

    /// <summary>The pipeline is still open, so the error of the command explains why no further request was sent.</summary>
    [Fact]
    public void Where_the_command_itself_ended_only_what_goes_on_is_said()
    {
        var run = End("Test-Ending");
        Assert.Equal(["No longer waiting; GES goes on with: accepted."], run.Warnings);
        Assert.Equal(["j7", "j5", null], run.Jobs.Select(job => job.JobId));
        Assert.Equal(3, run.Errors.Count);
    }

    private static RunResult End(string script)
    {
        using var session = Session();
        return session.Run(script);
    }

    private static PowerShellSession Session() => new(
        state => state.Commands.Add(new SessionStateCmdletEntry("Test-Ending", typeof(EndingCommand), helpFileName: null)));

    /// <summary>A command of several graphs that ends while the change of each is in another stage.</summary>
    [Cmdlet(VerbsDiagnostic.Test, "Ending")]
    public sealed class EndingCommand : PSCmdlet
    {
        private static readonly string[] Labels =
            ["untouched", "sent", "accepted", "stopped", "interrupted", "done", "not needed", "written", "failed"];

        /// <summary>Ends the pipeline before the results of all graphs but one are written.</summary>
        [Parameter]
        public SwitchParameter Close { get; set; }

        [Parameter]
        public SwitchParameter CtrlC { get; set; }

        protected override void EndProcessing()
        {
            using var dispatcher = new PipelineThreadDispatcher();
            RunItem[] items = [.. Labels.Select(label => new RunItem<string>(new StubClient(), "", label, Given: null))];
            var results = new PipelineResultWriter(this, dispatcher, progress: null, items, inOrder: false, outcome => outcome.Job);
            try
            {
                dispatcher.Run(() => Task.Run(() => Report(results, dispatcher)));
            }
            catch (InvalidOperationException)
            {
                // The pipeline ended early.
            }

            if (CtrlC)
            {
                results.ShowOpenRequests();
            }
            else
            {
                results.WarnOfUnwritten();
            }
        }

        private void Report(PipelineResultWriter results, PipelineThreadDispatcher dispatcher)
        {
            for (var index = 1; index < Labels.Length; index++)
            {
                results.OnSending(index);
            }

            foreach (var index in (int[])[2, 5, 6, 7])
            {
                results.OnAccepted(index, new GesJob());
            }

            Complete(7, new GesJob { JobId = "j7", Status = "Success" }, null);
            if (Close)
            {
                dispatcher.Post(() => throw new InvalidOperationException());
            }

            Complete(3, null, Error("It stopped.", GesErrorKind.OperationStopped, RequestOutcome.Indeterminate));
            Complete(4, null, Error("It was interrupted.", GesErrorKind.OperationStopped, RequestOutcome.NotSent));
            Complete(5, new GesJob { JobId = "j5", Status = "Success" }, null);
            Complete(6, new GesJob { Status = "NotNeeded" }, null);
            Complete(8, null, Error("It failed.", GesErrorKind.InvalidArgument, RequestOutcome.Indeterminate));

            void Complete(int index, GesJob? job, GesException? error) => results.OnCompleted(new GesOutcome(index, job, error, []));
        }

        private static GesException Error(string message, GesErrorKind kind, RequestOutcome outcome) =>
            new("Test", kind, message, "Go on.") { Outcome = outcome };
    }

    /// <summary>
    /// All outcomes arrive before the pipeline thread waits for the first time. The second of its three graphs has no outcome.
    /// </summary>
    [Cmdlet(VerbsDiagnostic.Test, "Writer")]
    public sealed class WriterCommand : PSCmdlet
    {
        protected override void EndProcessing()
        {
            using var dispatcher = new PipelineThreadDispatcher();
            var items = Enumerable.Range(0, 3).Select(_ => new RunItem<string>(new StubClient(), "", "Stop", Given: null)).ToArray();
            var results = new PipelineResultWriter(this, dispatcher, progress: null, items, inOrder: true, outcome => outcome.Job);
            dispatcher.Run(() =>
            {
                var answers = new Thread(() =>
                {
                    results.OnCompleted(new GesOutcome(0, new GesJob { JobId = "first" }, null, []));
                    results.OnCompleted(new GesOutcome(2, new GesJob { JobId = "third" }, null, []));
                });
                answers.Start();
                answers.Join();
                results.Flush();
                return Task.CompletedTask;
            });
        }
    }
}
