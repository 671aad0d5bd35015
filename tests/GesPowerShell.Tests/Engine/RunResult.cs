using System.Management.Automation;

namespace GesPowerShell.Tests.Engine;

/// <summary>The output of a script in all streams.</summary>
internal sealed record RunResult(
    IReadOnlyList<object?> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<ProgressRecord> Progress,
    Exception? Thrown)
{
    public IReadOnlyList<GesJob> Jobs => [.. Output.OfType<GesJob>()];

    public IReadOnlyList<GesGraph> Graphs => [.. Output.OfType<GesGraph>()];

    /// <summary>The only error, written or thrown.</summary>
    public ErrorRecord Error => Thrown is IContainsErrorRecord thrown ? thrown.ErrorRecord : Assert.Single(Errors);

    /// <summary>The first part of the FullyQualifiedErrorId of the only error.</summary>
    public string ErrorId => Error.FullyQualifiedErrorId.Split(',')[0];

    public static RunResult Of(PowerShell shell, IEnumerable<PSObject?> output, Exception? thrown) => new(
        [.. output.Select(item => item?.BaseObject is PSCustomObject ? item : item?.BaseObject)],
        [.. shell.Streams.Error],
        [.. shell.Streams.Warning.Select(record => record.Message)],
        [.. shell.Streams.Verbose.Select(record => record.Message)],
        [.. shell.Streams.Progress],
        thrown);

    public RunResult ShouldSucceed()
    {
        Assert.Null(Thrown);
        Assert.Empty(Errors);
        return this;
    }
}
