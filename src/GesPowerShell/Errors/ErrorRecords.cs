using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>Our exceptions as PowerShell's records.</summary>
internal static class ErrorRecords
{
    /// <param name="error">The error.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static ErrorRecord ToRecord(this GesException error, object? target)
    {
        var record = new ErrorRecord(error, error.ErrorId, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), error.Kind.ToString()), target)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction },
        };

        // Windows PowerShell shows the target's own text with every error.
        record.CategoryInfo.TargetName = Display.Safe(record.CategoryInfo.TargetName);
        return record;
    }
}
