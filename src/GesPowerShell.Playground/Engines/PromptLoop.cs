using System.Management.Automation;
using GesPowerShell.Playground.Editing;
using GesPowerShell.Playground.Hosting;

namespace GesPowerShell.Playground.Engines;

/// <summary>Read, run, show, until exit or the end of the input.</summary>
internal sealed class PromptLoop(ScriptRunner runner, PlaygroundHost host, LineReader reader)
{
    public int Run()
    {
        while (host.ShouldExit is null && Step())
        {
        }

        return host.ShouldExit ?? ExitCodes.Success;
    }

    /// <summary>The prompt of "Suspend" in a question: it ends with exit, and the question comes back.</summary>
    public void RunNested() => runner.Nested(() =>
    {
        var depth = host.NestedDepth;
        while (host.ShouldExit is null && host.NestedDepth == depth && Step())
        {
        }
    });

    private bool Step()
    {
        var prompt = runner.Evaluate("prompt") is [var text, ..] ? LanguagePrimitives.ConvertTo<string>(text) : "PS> ";
        switch (reader.Read(prompt))
        {
            case null:
                return false;
            case var line when string.IsNullOrWhiteSpace(line):
                return true;
            case var line:
                runner.Run(line);
                return true;
        }
    }
}
