using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace GesPowerShell.Playground.Hosting;

/// <summary>What the engine sees of this program.</summary>
internal sealed class PlaygroundHost : PSHost
{
    private readonly ConsoleUI _ui;

    public PlaygroundHost(Terminal terminal)
    {
        _ui = new ConsoleUI(terminal);
        if (!terminal.Colours)
        {
            PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
        }
    }

    /// <summary>The code of exit, once that has run.</summary>
    public int? ShouldExit { get; private set; }

    /// <summary>How many prompts lie within one another.</summary>
    public int NestedDepth { get; private set; }

    /// <summary>How a prompt within a question runs; without one there is no such answer.</summary>
    public Action? NestedPrompt { get; set; }

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "GesPowerShell playground";

    public override Version Version { get; } = typeof(PlaygroundHost).Assembly.GetName().Version!;

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _ui;

    public override void SetShouldExit(int exitCode)
    {
        if (NestedDepth > 0)
        {
            ExitNestedPrompt();
        }
        else
        {
            ShouldExit ??= exitCode;
        }
    }

    public override void EnterNestedPrompt()
    {
        if (NestedPrompt is null)
        {
            throw new PSNotSupportedException("There is no prompt to suspend to.");
        }

        var depth = NestedDepth++;
        try
        {
            NestedPrompt();
        }
        finally
        {
            NestedDepth = depth;
        }
    }

    public override void ExitNestedPrompt() => NestedDepth--;

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    /// <summary>A pipeline is over: whatever progress it left on the screen goes.</summary>
    public void EndProgress() => _ui.EndProgress();
}
