using System.Management.Automation;
using System.Text;
using GesPowerShell.Tests.Engine;

namespace GesPowerShell.Tests.Canaries;

/// <summary>All that a command leaves behind: every stream, the host, and what comes out, dumped and serialized.</summary>
internal sealed class CapturedOutput
{
    private readonly StringBuilder _all = new();

    public int Errors { get; private set; }

    public override string ToString() => _all.ToString();

    public static CapturedOutput Of(PowerShellSession session, string script)
    {
        var saying = new CapturedOutput();
        var shown = session.Host.Shown.Count;
        using var shell = session.Shell(script);
        try
        {
            saying.Add(shell.Invoke());
        }
        catch (RuntimeException e)
        {
            saying.Errors++;
            saying.Add(e, e.ErrorRecord);
        }

        saying.Errors += shell.Streams.Error.Count;
        saying.Add(
            shell.Streams.Error, shell.Streams.Warning, shell.Streams.Verbose,
            shell.Streams.Debug, shell.Streams.Information, shell.Streams.Progress);
        saying.Add(session.Host.Shown.Skip(shown).ToArray());
        return saying;
    }

    public void Add(params object?[] values)
    {
        foreach (var value in values)
        {
            _all.AppendLine(ObjectDump.Of(value)).AppendLine(Serialised(value));
        }
    }

    /// <summary>
    /// As Export-Clixml does it. Errors piece by piece: whole, and so deep, the tables of commands that hang on one are four megabytes.
    /// </summary>
    private static string Serialised(object? value) => value switch
    {
        PSDataCollection<ErrorRecord> errors => string.Concat(errors.Select(Serialised)),
        ErrorRecord error => PSSerializer.Serialize(error.InvocationInfo?.BoundParameters, 4)
            + PSSerializer.Serialize(error.TargetObject, 4)
            + Serialised(error.Exception),
        Exception exception => PSSerializer.Serialize(exception, 1) + (exception.InnerException is { } inner ? Serialised(inner) : ""),
        _ => PSSerializer.Serialize(value, 5),
    };
}
