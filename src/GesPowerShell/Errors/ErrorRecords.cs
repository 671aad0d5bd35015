using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>Converts a <see cref="GesException"/> to an error record.</summary>
internal static class ErrorRecords
{
    /// <summary>Whether the host shows the recommended action: PowerShell 7 does, Windows PowerShell shows only the message.</summary>
    private static readonly bool HostShowsAction = Environment.Version.Major > 4;

    /// <param name="error">The error.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static ErrorRecord ToRecord(this GesException error, object? target)
    {
        var record = new ErrorRecord(error, error.ErrorId, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), error.Kind.ToString()), target)
        {
            ErrorDetails = new ErrorDetails(TextOf(error, HostShowsAction)) { RecommendedAction = error.RecommendedAction },
        };

        // Windows PowerShell shows the text of the target with each error.
        record.CategoryInfo.TargetName = Display.Safe(record.CategoryInfo.TargetName);
        return record;
    }

    internal static string TextOf(GesException error, bool hostShowsAction) =>
        hostShowsAction ? error.Message : $"{error.Message} {error.RecommendedAction}";
}
