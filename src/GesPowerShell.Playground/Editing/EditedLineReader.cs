using System.Management.Automation;
using RadLine;

namespace GesPowerShell.Playground.Editing;

/// <summary>A line that can be edited, with history, Tab completion and continuation lines.</summary>
internal sealed class EditedLineReader : LineReader
{
    private readonly PromptText _prompt = new();
    private readonly LineEditor _editor;
    private readonly List<string> _linesBefore = [];
    private bool _endOfInput;

    public EditedLineReader(Func<string, int, CommandCompletion> complete)
    {
        var completion = new TabCompletion(complete);
        _editor = new LineEditor(source: new KeySource()) { MultiLine = true, Prompt = _prompt };
        EditingKeys.AddTo(_editor.KeyBindings);
        _editor.KeyBindings.Add(ConsoleKey.Tab, () => completion.Next);
        _editor.KeyBindings.Add(ConsoleKey.Tab, ConsoleModifiers.Shift, () => completion.Previous);
        _editor.KeyBindings.Add(ConsoleKey.Enter, () => new EditorCommand(Enter));
        _editor.KeyBindings.Add(ConsoleKey.C, ConsoleModifiers.Control, () => new EditorCommand(c => c.Submit(SubmitAction.Cancel)));
        _editor.KeyBindings.Add(ConsoleKey.D, ConsoleModifiers.Control, () => new EditorCommand(EndOfInput));
    }

    public override string? Read(string prompt)
    {
        _prompt.Set(prompt);
        _linesBefore.Clear();
        _endOfInput = false;

        // Ctrl+C at the prompt is a key like any other; while a command runs it is a signal.
        Console.TreatControlCAsInput = true;
        try
        {
            return _editor.ReadLine(CancellationToken.None).GetAwaiter().GetResult() ?? (_endOfInput ? null : "");
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    // An empty line runs what is there, so that nobody is caught in an open quote.
    private void Enter(LineEditorContext context)
    {
        var line = context.Buffer.Content;
        if (line.Length > 0 && _prompt.OnLastLine && IsIncomplete(string.Join('\n', [.. _linesBefore, line])))
        {
            _linesBefore.Add(line);
            context.Submit(SubmitAction.NewLine);
        }
        else
        {
            context.Submit(SubmitAction.Submit);
        }
    }

    private void EndOfInput(LineEditorContext context)
    {
        if (context.Buffer.Length == 0)
        {
            _endOfInput = true;
            context.Submit(SubmitAction.Cancel);
        }
    }
}
