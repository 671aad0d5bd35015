using RadLine;

namespace GesPowerShell.Playground.Editing;

/// <summary>
/// Gives the editor one key at a time. Left alone it takes all that was typed ahead, so that the answer to a command's question ends up in
/// the next prompt, and it takes the Enter of a pasted line for a new line.
/// </summary>
internal sealed class KeySource : IInputSource
{
    private bool _justRead;

    public bool ByPassProcessing => true;

    // True although no key may be there: reading waits for one.
    public bool IsKeyAvailable() => !_justRead || (_justRead = false);

    public ConsoleKeyInfo ReadKey()
    {
        _justRead = true;
        return Console.ReadKey(intercept: true);
    }
}
