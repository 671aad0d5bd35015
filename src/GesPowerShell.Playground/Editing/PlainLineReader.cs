using System.Management.Automation.Host;

namespace GesPowerShell.Playground.Editing;

/// <summary>For terminals that cannot place the cursor: what the console itself offers.</summary>
internal sealed class PlainLineReader(PSHostUserInterface ui) : LineReader
{
    public override string? Read(string prompt)
    {
        ui.Write(prompt);
        var text = Console.In.ReadLine();

        // An empty line gives up on a command that is not complete.
        while (text is not null && IsIncomplete(text))
        {
            ui.Write(">> ");
            if (Console.In.ReadLine() is not { Length: > 0 } more)
            {
                break;
            }

            text += "\n" + more;
        }

        return text;
    }
}
