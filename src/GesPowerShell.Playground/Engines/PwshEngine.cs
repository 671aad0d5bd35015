using System.Diagnostics;

namespace GesPowerShell.Playground.Engines;

/// <summary>Runs the playground in the user's own pwsh, as a child on the same terminal.</summary>
internal sealed class PwshEngine(string path, DemoSession session, PlaygroundOptions options)
{
    public async Task<int> RunAsync()
    {
        // Ctrl+C belongs to the child, which gets it from the terminal as well.
        Console.CancelKeyPress += (_, e) => e.Cancel = true;

        var start = new ProcessStartInfo(path) { UseShellExecute = false };
        session.Apply(start.Environment);
        foreach (var argument in Arguments())
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private IEnumerable<string> Arguments()
    {
        yield return "-NoLogo";
        if (options.Mode == PlaygroundMode.Prompt)
        {
            yield return "-NoExit";
        }
        else
        {
            // A script gives the same with everybody; a prompt is the user's own.
            yield return "-NoProfile";
        }

        if (Console.IsInputRedirected)
        {
            yield return "-NonInteractive";
        }

        yield return "-Command";
        yield return session.ConnectScript + Script();
    }

    private string Script() => options.Mode switch
    {
        PlaygroundMode.Command => options.Text,
        PlaygroundMode.File => ScriptText.ForFile(options.Text, options.FileArguments),
        PlaygroundMode.Demo => ScriptText.ForTour(Texts.Tour),

        // With -Command, pwsh hands the lines of its standard input to $input.
        // Its exit code would be that of the dot, which never fails.
        PlaygroundMode.StandardInput => ". ([scriptblock]::Create((@($input) -join \"`n\") + \"`nif (-not `$?) { exit 1 }\"))",
        _ => $"{ScriptText.Prompt}; {DemoSession.Quote(Texts.Greeting(session))}",
    };
}
