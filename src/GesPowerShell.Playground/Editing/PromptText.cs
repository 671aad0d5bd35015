using RadLine;
using Spectre.Console;

namespace GesPowerShell.Playground.Editing;

/// <summary>The prompt of the first line, and that of the lines that continue it. It learns by the way which line is edited.</summary>
internal sealed class PromptText : ILineEditorPrompt
{
    private static readonly Markup Continuation = new(">>");
    private Markup _first = new("");

    public bool OnLastLine { get; private set; }

    public void Set(string prompt) => _first = new Markup(Markup.Escape(prompt.TrimEnd()));

    public (Markup Markup, int Margin) GetPrompt(ILineEditorState state, int line)
    {
        OnLastLine = state.IsLastLine;
        return (line == 0 ? _first : Continuation, 1);
    }
}
