namespace GesPowerShell;

/// <content>Errors of invalid or missing credentials. No message quotes a credential.</content>
internal static partial class GesErrors
{
    public const string CredentialsMissingId = "CredentialsMissing";

    public static GesException CredentialsInvalid(string what) => Invalid(
        $"The {what} has a space, a line break or another character that none has.",
        "Check where it was copied or read from; Get-Content -Raw keeps the line break at the end of a file.");

    public static GesException CredentialEmpty(string parameter) => Invalid(
        $"-{parameter} is empty.", "Check the variable or vault entry that it comes from.");

    public static GesException CredentialMissing(string parameter) => Invalid(
        $"-{parameter} was not given.",
        "An access key needs -AccessKey and -SecretKey, a user -Credential and -DomainName: Get-Help about_GesAuthentication.");

    public static GesException CredentialsConflict(string parameter, string other) => Invalid(
        $"-{parameter} and -{other} were both given, and only one way to connect is possible at a time.",
        "Leave one of them out.");

    public static GesException SecretNotSecure(string parameter) => Invalid(
        $"-{parameter} was given as text or as another object, and only a SecureString is taken.",
        "Read-Host -AsSecureString, ConvertTo-SecureString or Get-Secret makes one.");

    public static GesException NotAUserCredential(string parameter) => Invalid(
        $"-{parameter} takes a PSCredential with a user name; of a name alone the password has to be asked for, and that was not possible.",
        "Get-Credential or Get-Secret makes one.");

    public static GesException CredentialsMissing() => new(
        CredentialsMissingId,
        GesErrorKind.AuthenticationError,
        "No credentials were given, and none were found in the environment or in ~/.huaweicloud/credentials.",
        "Give Connect-Ges an -AccessKey and a -SecretKey, or set the environment variables HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK. "
            + "On an ECS server with an agency: Connect-Ges -EcsAgency.");

    public static GesException CredentialsIncomplete(string missingVariable) => new(
        CredentialsMissingId,
        GesErrorKind.AuthenticationError,
        $"The credentials in the environment are incomplete: {missingVariable} is not set.",
        $"Set {missingVariable} as well, or give Connect-Ges an -AccessKey and a -SecretKey.");

    private static GesException Invalid(string message, string recommendedAction) =>
        new("CredentialsInvalid", GesErrorKind.InvalidArgument, message, recommendedAction);
}
