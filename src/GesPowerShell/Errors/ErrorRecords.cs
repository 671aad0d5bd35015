using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>Our exceptions as PowerShell's records.</summary>
internal static class ErrorRecords
{
    /// <summary>PowerShell 7 shows the recommended action under the message; Windows PowerShell shows the message alone.</summary>
    private static readonly bool HostShowsAction = Environment.Version.Major > 4;

    /// <param name="error">The error.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static ErrorRecord ToRecord(this GesException error, object? target)
    {
        var record = new ErrorRecord(error, error.ErrorId, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), error.Kind.ToString()), target)
        {
            ErrorDetails = new ErrorDetails(TextOf(error, HostShowsAction)) { RecommendedAction = error.RecommendedAction },
        };

        // Windows PowerShell shows the target's own text with every error.
        record.CategoryInfo.TargetName = Display.Safe(record.CategoryInfo.TargetName);
        return record;
    }

    internal static string TextOf(GesException error, bool hostShowsAction) =>
        hostShowsAction ? error.Message : $"{error.Message} {error.RecommendedAction}";
}
