using System.Management.Automation.Runspaces;
using GesPowerShell.Playground.Editing;
using GesPowerShell.Playground.Hosting;
using GesPowerShell.Playground.StandIns;
using Microsoft.PowerShell;

namespace GesPowerShell.Playground.Engines;

/// <summary>Runs the playground on PowerShell's engine in this process.</summary>
internal sealed class EmbeddedEngine(DemoSession session, PlaygroundOptions options)
{
    public int Run()
    {
        session.ApplyToThisProcess();
        var terminal = Terminal.Detect();
        var host = new PlaygroundHost(terminal);
        using var runspace = RunspaceFactory.CreateRunspace(host, InitialState());
        runspace.Open();
        var runner = new ScriptRunner(runspace, host);
        ConsoleCancelEventHandler stop = (_, e) => e.Cancel = runner.Stop();
        Console.CancelKeyPress += stop;
        try
        {
            return Run(runner, host, terminal);
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }

    private static InitialSessionState InitialState()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // Without this, Windows' default refuses the format file of the module, which is not signed.
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }

        StandInTable.AddTo(state);
        return state;
    }

    private int Run(ScriptRunner runner, PlaygroundHost host, Terminal terminal)
    {
        runner.Run(session.ConnectScript, asUser: false);
        if (host.ShouldExit is { } failed)
        {
            return failed;
        }

        switch (options.Mode)
        {
            case PlaygroundMode.Command:
                return runner.RunToExitCode(options.Text);
            case PlaygroundMode.File:
                return runner.RunToExitCode(ScriptText.ForFile(options.Text, options.FileArguments));
            case PlaygroundMode.Demo:
                return runner.RunToExitCode(ScriptText.ForTour(Texts.Tour));
            case PlaygroundMode.StandardInput:
                return runner.RunToExitCode(Console.In.ReadToEnd());
            default:
                runner.Run(ScriptText.Prompt, asUser: false);
                host.UI.WriteLine(Texts.Greeting(session));
                host.UI.WriteLine(Texts.EmbeddedNote);
                host.UI.WriteLine();
                var prompt = new PromptLoop(runner, host, LineReader.For(terminal, runner, host));
                host.NestedPrompt = prompt.RunNested;
                return prompt.Run();
        }
    }
}
