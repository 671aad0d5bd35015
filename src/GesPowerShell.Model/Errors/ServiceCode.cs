namespace GesPowerShell;

/// <summary>An error code of GES, the gateway or IAM: a line of ServiceCodes.txt.</summary>
/// <param name="Code">
/// The code, for example <c>GES.7001</c>; for answers without a documented code the status, for example <c>HTTP 403</c>.
/// </param>
/// <param name="Statuses">The HTTP statuses that are documented for the code.</param>
/// <param name="ErrorId">First part of <c>FullyQualifiedErrorId</c>.</param>
/// <param name="Kind">The category of the error record.</param>
/// <param name="Meaning">The meaning of the code, a part of the message.</param>
/// <param name="Action">The recommended action.</param>
internal sealed record ServiceCode(
    string Code, IReadOnlyList<int> Statuses, string ErrorId, GesErrorKind Kind, string Meaning, string Action);
