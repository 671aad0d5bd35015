using System.Management.Automation;
using RadLine;

namespace GesPowerShell.Playground.Editing;

/// <summary>Tab and Shift+Tab walk through what the engine offers at the cursor.</summary>
internal sealed class TabCompletion(Func<string, int, CommandCompletion> complete)
{
    private CommandCompletion? _offers;
    private (string Text, int Cursor) _left;
    private int _length;

    public EditorCommand Next => new(context => Step(context.Buffer, forward: true));

    public EditorCommand Previous => new(context => Step(context.Buffer, forward: false));

    private void Step(LineBuffer buffer, bool forward)
    {
        // Anything typed since the last Tab begins a new search.
        if (_offers is null || _left != (buffer.Content, buffer.Position))
        {
            _offers = complete(buffer.Content, buffer.Position);
            _length = _offers.ReplacementLength;
        }

        if (_offers.CompletionMatches.Count == 0 || _offers.GetNextResult(forward) is not { } offer)
        {
            return;
        }

        buffer.Clear(_offers.ReplacementIndex, _length);
        buffer.Move(_offers.ReplacementIndex);
        buffer.Insert(offer.CompletionText);
        buffer.Move(_offers.ReplacementIndex + offer.CompletionText.Length);
        _length = offer.CompletionText.Length;
        _left = (buffer.Content, buffer.Position);
    }
}
