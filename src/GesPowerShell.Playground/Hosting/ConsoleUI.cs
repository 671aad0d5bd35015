using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace GesPowerShell.Playground.Hosting;

/// <summary>Writes what the engine has to say, and has questions asked.</summary>
internal sealed class ConsoleUI : PSHostUserInterface
{
    private readonly Lock _gate = new();
    private readonly Terminal _terminal;
    private readonly ProgressLine _progress;
    private readonly KeyReader _keys;
    private readonly FieldPrompt _fields;
    private readonly ChoicePrompt _choices;

    public ConsoleUI(Terminal terminal)
    {
        _terminal = terminal;
        _progress = new ProgressLine(terminal);
        _keys = new KeyReader(terminal);
        _fields = new FieldPrompt(this, _keys);
        _choices = new ChoicePrompt(this, _keys);
    }

    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawUI();

    public override bool SupportsVirtualTerminal => _terminal.Ansi;

    public override void Write(string value) => Emit(Console.Out, GetOutputString(value, _terminal.Ansi));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Emit(Console.Out, _terminal.Colours ? AnsiColours.Paint(foregroundColor, backgroundColor, value) : value);

    public override void WriteLine() => Write(Environment.NewLine);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        lock (_gate)
        {
            // The end of the line is not painted, or the colour would run to the edge of the screen.
            Write(foregroundColor, backgroundColor, value);
            WriteLine();
        }
    }

    public override void WriteErrorLine(string value) =>
        Emit(Console.Error, GetOutputString(value, _terminal.Colours && !Console.IsErrorRedirected) + Environment.NewLine);

    public override void WriteDebugLine(string message) => WriteMessage("DEBUG: ", message, PSStyle.Instance.Formatting.Debug);

    public override void WriteVerboseLine(string message) => WriteMessage("VERBOSE: ", message, PSStyle.Instance.Formatting.Verbose);

    public override void WriteWarningLine(string message) => WriteMessage("WARNING: ", message, PSStyle.Instance.Formatting.Warning);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (_gate)
        {
            _progress.Show(record);
        }
    }

    public override string ReadLine()
    {
        HideProgress();
        return _keys.ReadLine();
    }

    public override SecureString ReadLineAsSecureString()
    {
        HideProgress();
        return _keys.ReadSecret();
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _fields.Ask(caption, message, descriptions);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _fields.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) =>
        _fields.AskCredential(caption, message, userName);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _choices.Ask(caption, message, choices, defaultChoice);

    public void EndProgress()
    {
        lock (_gate)
        {
            _progress.End();
        }
    }

    private void WriteMessage(string label, string message, string style) =>
        WriteLine(_terminal.Colours ? $"{style}{label}{message}{PSStyle.Instance.Reset}" : label + message);

    private void HideProgress()
    {
        lock (_gate)
        {
            _progress.Hide();
        }
    }

    private void Emit(TextWriter writer, string text)
    {
        lock (_gate)
        {
            _progress.Hide();
            writer.Write(text);
        }
    }
}
