using RadLine;

namespace GesPowerShell.Playground.Editing;

/// <summary>A key's effect, as a lambda.</summary>
internal sealed class EditorCommand(Action<LineEditorContext> effect) : LineEditorCommand
{
    public override void Execute(LineEditorContext context) => effect(context);
}
