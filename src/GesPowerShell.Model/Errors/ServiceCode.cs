namespace GesPowerShell;

/// <summary>What one error code of GES, the gateway or IAM is here: a line of ServiceCodes.txt.</summary>
/// <param name="Code">The code, for example <c>GES.7001</c>; for an answer without a known one its status, for example <c>HTTP 403</c>.</param>
/// <param name="Statuses">HTTP statuses that it is documented with.</param>
/// <param name="ErrorId">First part of <c>FullyQualifiedErrorId</c>.</param>
/// <param name="Kind">PowerShell's category for it.</param>
/// <param name="Meaning">What it means in plain words.</param>
/// <param name="Action">What to do next.</param>
internal sealed record ServiceCode(
    string Code, IReadOnlyList<int> Statuses, string ErrorId, GesErrorKind Kind, string Meaning, string Action);
