using System.Management.Automation;
using System.Management.Automation.Host;

namespace GesPowerShell.Playground.Hosting;

/// <summary>The size of the screen, which tables are fitted to. The screen's content is out of reach, as on every Unix terminal.</summary>
internal sealed class ConsoleRawUI : PSHostRawUserInterface
{
    // As pwsh does on Unix: a terminal's own colours cannot be asked for.
    public override ConsoleColor ForegroundColor { get; set; } = AnsiColours.None;

    public override ConsoleColor BackgroundColor { get; set; } = AnsiColours.None;

    public override Size BufferSize
    {
        get => new(Terminal.Width, Terminal.Height);
        set { }
    }

    public override Size WindowSize
    {
        get => new(Terminal.Width, Terminal.Height);
        set { }
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "";

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (Console.IsInputRedirected)
        {
            throw KeyReader.CannotAsk();
        }

        var key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) =>
        throw new PSNotSupportedException("The content of the screen cannot be read.");

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
    {
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
    {
    }

    // Clear-Host calls this with a rectangle that stands for the whole screen.
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => Console.Clear();
}
