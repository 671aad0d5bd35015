using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace GesPowerShell.Tests.Engine;

/// <summary>
/// A host that records its output and answers prompts from a queue. When the queue is empty it behaves as a host without prompts.
/// </summary>
internal sealed class RecordingHost : PSHost
{
    private readonly RecordingUI _ui = new();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(RecordingHost);

    public override PSHostUserInterface UI => _ui;

    public override Version Version { get; } = new(1, 0);

    public IReadOnlyList<string> Shown
    {
        get
        {
            lock (_ui.Lines)
            {
                return [.. _ui.Lines];
            }
        }
    }

    /// <summary>The number of columns of the terminal.</summary>
    public int Width
    {
        get => _ui.RawUI.WindowSize.Width;
        set => (_ui.RawUI.WindowSize, _ui.RawUI.BufferSize) = (new Size(value, 50), new Size(value, 50));
    }

    /// <summary>Whether the terminal supports colors.</summary>
    public bool HasColors { get => _ui.HasColors; set => _ui.HasColors = value; }

    public IReadOnlyList<string> Questions => _ui.Questions;

    /// <summary>The choice for each prompt in turn: 0 is yes, 1 yes to all, 2 no, 3 no to all.</summary>
    public Queue<int> Answers => _ui.Answers;

    /// <summary>Answers a prompt for the password of a user; null for a host that cannot prompt.</summary>
    public Func<string, PSCredential?>? OnPassword { get => _ui.OnPassword; set => _ui.OnPassword = value; }

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class RecordingUI : PSHostUserInterface
    {
        public List<string> Lines { get; } = [];

        public List<string> Questions { get; } = [];

        public Queue<int> Answers { get; } = [];

        public bool HasColors { get; set; }

        public Func<string, PSCredential?>? OnPassword { get; set; }

        public override PSHostRawUserInterface RawUI { get; } = new HostScreen();

        public override bool SupportsVirtualTerminal => HasColors;

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw Cannot();

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Questions.Add(message);
            return Answers.TryDequeue(out var answer) ? answer : throw Cannot();
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            OnPassword is null ? throw Cannot() : OnPassword(userName)!;

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName,
            PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
            PromptForCredential(caption, message, userName, targetName);

        public override string ReadLine() => throw Cannot();

        public override SecureString ReadLineAsSecureString() => throw Cannot();

        public override void Write(string value) => Add(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Add(value);

        public override void WriteDebugLine(string message) => Add(message);

        public override void WriteErrorLine(string value) => Add(value);

        public override void WriteLine(string value) => Add(value);

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message) => Add(message);

        public override void WriteWarningLine(string message) => Add(message);

        private static HostException Cannot() => new("This host cannot ask.");

        /// <summary>A host without colors has to remove the escape sequences itself: the engine does not.</summary>
        private void Add(string line)
        {
            lock (Lines)
            {
                Lines.Add(GetOutputString(line, HasColors));
            }
        }
    }
}
