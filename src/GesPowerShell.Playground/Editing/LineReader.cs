using System.Management.Automation.Host;
using System.Management.Automation.Language;
using GesPowerShell.Playground.Engines;
using GesPowerShell.Playground.Hosting;

namespace GesPowerShell.Playground.Editing;

/// <summary>Reads one command from a person.</summary>
internal abstract class LineReader
{
    /// <summary>The command, empty after Ctrl+C, null at the end of the input.</summary>
    public abstract string? Read(string prompt);

    public static LineReader For(Terminal terminal, ScriptRunner runner, PSHost host) =>
        terminal.Ansi ? new EditedLineReader(runner.Complete) : new PlainLineReader(host.UI);

    /// <summary>The parser wants more: an open brace, a quote, a pipe at the end of the line.</summary>
    protected static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(e => e.IncompleteInput);
    }
}
