using RadLine;

namespace GesPowerShell.Playground.Editing;

/// <summary>The keys of PowerShell's own line editor that people's fingers know.</summary>
internal static class EditingKeys
{
    private const ConsoleModifiers Ctrl = ConsoleModifiers.Control;

    public static void AddTo(KeyBindings keys)
    {
        keys.Add(ConsoleKey.UpArrow, () => new PreviousHistoryCommand());
        keys.Add(ConsoleKey.DownArrow, () => new NextHistoryCommand());
        keys.Add(ConsoleKey.UpArrow, Ctrl, () => new MoveUpCommand());
        keys.Add(ConsoleKey.DownArrow, Ctrl, () => new MoveDownCommand());
        keys.Add(ConsoleKey.P, Ctrl, () => new PreviousHistoryCommand());
        keys.Add(ConsoleKey.N, Ctrl, () => new NextHistoryCommand());
        keys.Add(ConsoleKey.A, Ctrl, () => new MoveHomeCommand());
        keys.Add(ConsoleKey.E, Ctrl, () => new MoveEndCommand());
        keys.Add(ConsoleKey.Escape, () => Erase(_ => (0, int.MaxValue)));
        keys.Add(ConsoleKey.U, Ctrl, () => Erase(b => (0, b.Position)));
        keys.Add(ConsoleKey.K, Ctrl, () => Erase(b => (b.Position, int.MaxValue)));
        keys.Add(ConsoleKey.W, Ctrl, () => Erase(b => (WordStart(b), b.Position)));
    }

    private static EditorCommand Erase(Func<LineBuffer, (int From, int To)> range) => new(context =>
    {
        var buffer = context.Buffer;
        var (from, to) = range(buffer);
        buffer.Clear(from, Math.Min(to, buffer.Length) - from);
        buffer.Move(from);
    });

    private static int WordStart(LineBuffer buffer)
    {
        var before = buffer.Content[..buffer.Position].TrimEnd();
        return before.LastIndexOf(' ') + 1;
    }
}
