namespace GesPowerShell;

/// <summary>What kind of error: the members of PowerShell's ErrorCategory that are used, under the same names.</summary>
internal enum GesErrorKind
{
    NotSpecified,
    AuthenticationError,
    PermissionDenied,
    ObjectNotFound,
    InvalidArgument,
    InvalidOperation,
    InvalidType,
    InvalidResult,
    LimitsExceeded,
    QuotaExceeded,
    ConnectionError,
    OperationTimeout,
    OperationStopped,
    ResourceBusy,
    ResourceExists,
    ResourceUnavailable,
    NotInstalled,
}
