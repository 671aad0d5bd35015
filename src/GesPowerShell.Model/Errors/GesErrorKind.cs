namespace GesPowerShell;

/// <summary>The members of PowerShell's ErrorCategory that this module uses, with the same names.</summary>
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
