using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GesPowerShell.Pipeline;
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

    /// <summary>
    /// Its work has ended when its own thread comes to the first wait. Of its three graphs the second one has no outcome.
    /// </summary>
    [Cmdlet(VerbsDiagnostic.Test, "Writer")]
    public sealed class WriterCommand : PSCmdlet
    {
        protected override void EndProcessing()
        {
            using var dispatcher = new PipelineThreadDispatcher();
            var inputs = Enumerable.Range(0, 3).Select(_ => new RunInput("Stop", Given: null)).ToArray();
            var results = new PipelineResultWriter(this, dispatcher, progress: null, inputs, inOrder: true, outcome => outcome.Job);
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
