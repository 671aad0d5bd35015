namespace GesPowerShell;

/// <content>What a connection is made of.</content>
internal static partial class GesErrors
{
    public static GesException RegionMissing() => new(
        "RegionMissing",
        GesErrorKind.InvalidArgument,
        "No region was given.",
        "Give Connect-Ges a -Region such as cn-north-4, or set the environment variable HW_REGION_NAME.");

    public static GesException RegionInvalid(string region) => new(
        "RegionInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(region, 60)}' is not the name of a region.",
        "Names of regions consist of lowercase letters, digits and hyphens, for example cn-north-4.");

    public static GesException CredentialsInvalid(string what) => new(
        "CredentialsInvalid",
        GesErrorKind.InvalidArgument,
        $"The {what} has a space, a line break or another character that none has.",
        "Check where it was copied or read from; Get-Content -Raw keeps the line break at the end of a file.");

    public static GesException CredentialsMissing() => new(
        "CredentialsMissing",
        GesErrorKind.AuthenticationError,
        "No credentials were given, and none were found in the environment or in ~/.huaweicloud/credentials.",
        "Give Connect-Ges an -AccessKey and a -SecretKey, or set the environment variables HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK. "
            + "On an ECS server with an agency: Connect-Ges -EcsAgency.");

    public static GesException CredentialsIncomplete(string missingVariable) => new(
        "CredentialsMissing",
        GesErrorKind.AuthenticationError,
        $"The credentials in the environment are incomplete: {missingVariable} is not set.",
        $"Set {missingVariable} as well, or give Connect-Ges an -AccessKey and a -SecretKey.");

    public static GesException InsecureEndpoint(Uri address) => new(
        "InsecureEndpoint",
        GesErrorKind.InvalidArgument,
        $"{address.GetLeftPart(UriPartial.Authority)} may not be used: only this machine itself may be reached without TLS.",
        "Use an address that begins with https://.");

    public static GesException EndpointInvalid(string address) => new(
        "EndpointInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(address, 200)}' is not the address of a service.",
        "Give an address such as https://ges.cn-north-4.myhuaweicloud.com, without user name, query or fragment.");

    public static GesException ProxyInvalid(string address) => new(
        "ProxyInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(address, 200)}' is not the address of a proxy.",
        "Give -Proxy an address such as http://proxy.example.com:8080; user name and password belong into -ProxyCredential.");

    public static GesException ProxyNeedsTls(string address) => new(
        "ProxyInvalid",
        GesErrorKind.InvalidArgument,
        $"The proxy '{Display.Cut(address, 200)}' is itself reached through TLS, which Windows PowerShell cannot do.",
        "Give -Proxy an address that begins with http:// (what goes through it to GES has its own TLS), or use PowerShell 7.4 or later.");

    public static GesException IdInvalid(string what, string id) => new(
        "IdInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(id, 60)}' is not the id of a {what}.",
        "Give the id as Get-GesGraph or Get-GesJob shows it.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException ProjectNotFound(string name) => new(
        "ProjectNotFound",
        GesErrorKind.ObjectNotFound,
        $"No project '{Display.Cut(name, 100)}' was found for these credentials.",
        "Check -Region and -ProjectName, or give Connect-Ges the -ProjectId: the console shows it under My Credentials.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException ProjectAmbiguous(string name, IEnumerable<string> ids) => new(
        "ProjectAmbiguous",
        GesErrorKind.InvalidArgument,
        $"Several projects are named '{Display.Cut(name, 100)}': {string.Join(", ", ids.Select(id => Display.Safe(id)))}.",
        "Give Connect-Ges one of these ids as -ProjectId.")
    {
        Outcome = RequestOutcome.NotSent,
    };
}
