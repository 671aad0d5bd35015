using System.Management.Automation;

namespace GesPowerShell.Errors;

/// <summary>Our exceptions as PowerShell's records.</summary>
internal static class ErrorRecords
{
    /// <param name="error">The error.</param>
    /// <param name="target">The graph or id as the user gave it.</param>
    public static ErrorRecord ToRecord(this GesException error, object? target) =>
        new(error, error.ErrorId, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), error.Kind.ToString()), target)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction },
        };
}
