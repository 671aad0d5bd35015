using System.Management.Automation;
using System.Text;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Canaries;

/// <summary>Everything that a command wrote: all streams, the lines of the host and the output, dumped and serialized.</summary>
internal sealed class CapturedOutput
{
    private readonly StringBuilder _all = new();

    public int Errors { get; private set; }

    public override string ToString() => _all.ToString();

    public static CapturedOutput Of(PowerShellSession session, string script)
    {
        var captured = new CapturedOutput();
        var shown = session.Host.Shown.Count;
        using var shell = session.Shell(script);
        try
        {
            captured.Add(shell.Invoke());
        }
        catch (RuntimeException e)
        {
            captured.Errors++;
            captured.Add(e, e.ErrorRecord);
        }

        captured.Errors += shell.Streams.Error.Count;
        captured.Add(
            shell.Streams.Error, shell.Streams.Warning, shell.Streams.Verbose,
            shell.Streams.Debug, shell.Streams.Information, shell.Streams.Progress);
        captured.Add(session.Host.Shown.Skip(shown).ToArray());
        return captured;
    }

    public void Add(params object?[] values)
    {
        foreach (var value in values)
        {
            _all.AppendLine(ObjectDump.Of(value)).AppendLine(Serialized(value));
        }
    }

    /// <summary>
    /// Serializes as Export-Clixml does. Of an error record only these parts are serialized: at this depth a whole one brings the command
    /// tables of the engine with it, which are four megabytes.
    /// </summary>
    private static string Serialized(object? value) => value switch
    {
        PSDataCollection<ErrorRecord> errors => string.Concat(errors.Select(Serialized)),
        ErrorRecord error => PSSerializer.Serialize(error.InvocationInfo?.BoundParameters, 4)
            + PSSerializer.Serialize(error.TargetObject, 4)
            + Serialized(error.Exception),
        Exception exception => PSSerializer.Serialize(exception, 1) + (exception.InnerException is { } inner ? Serialized(inner) : ""),
        _ => PSSerializer.Serialize(value, 5),
    };
}
