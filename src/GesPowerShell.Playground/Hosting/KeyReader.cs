using System.Management.Automation;
using System.Security;
using System.Text;

namespace GesPowerShell.Playground.Hosting;

/// <summary>
/// Answers to questions, read key by key: a line read by the console itself cannot be given up, and Ctrl+C must end the command that asks.
/// </summary>
internal sealed class KeyReader(Terminal terminal)
{
    /// <summary>What pwsh -NonInteractive says.</summary>
    public static PSInvalidOperationException CannotAsk() =>
        new("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");

    /// <summary>Fails where nobody can answer, before the question is shown.</summary>
    public void EnsureCanAsk()
    {
        if (!terminal.CanAsk)
        {
            throw CannotAsk();
        }
    }

    public string ReadLine()
    {
        var text = new StringBuilder();
        Read(
            c =>
            {
                text.Append(c);
                Console.Out.Write(c);
            },
            () =>
            {
                if (text.Length > 0)
                {
                    text.Length--;
                    Console.Out.Write("\b \b");
                }
            });
        return text.ToString();
    }

    public SecureString ReadSecret()
    {
        var secret = new SecureString();
        Read(
            c =>
            {
                secret.AppendChar(c);
                Console.Out.Write('*');
            },
            () =>
            {
                if (secret.Length > 0)
                {
                    secret.RemoveAt(secret.Length - 1);
                    Console.Out.Write("\b \b");
                }
            });
        secret.MakeReadOnly();
        return secret;
    }

    private void Read(Action<char> add, Action remove)
    {
        EnsureCanAsk();
        Console.TreatControlCAsInput = true;
        try
        {
            while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            {
                switch (key)
                {
                    case { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control }:
                        throw new PipelineStoppedException();
                    case { Key: ConsoleKey.Backspace }:
                        remove();
                        break;
                    case { KeyChar: var c } when !char.IsControl(c):
                        add(c);
                        break;
                }
            }
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            Console.Out.WriteLine();
        }
    }
}
