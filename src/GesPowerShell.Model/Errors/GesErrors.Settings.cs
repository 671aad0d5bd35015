using System.Globalization;

namespace GesPowerShell;

/// <content>Errors of connection settings.</content>
internal static partial class GesErrors
{
    public const string EndpointInvalidId = "EndpointInvalid";
    public const string ProjectNotFoundId = "ProjectNotFound";
    public const string ProxyInvalidId = "ProxyInvalid";

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

    public static GesException TimeoutInvalid(string given, int longest) => new(
        "TimeoutInvalid",
        GesErrorKind.InvalidArgument,
        string.Format(CultureInfo.InvariantCulture, "-TimeoutSec of Connect-Ges is '{0}', and has to be from 1 to {1} seconds.",
            given, longest),
        "It is the time that one request may take; leave it out for 60 seconds.");

    public static GesException InsecureEndpoint(Uri address) => new(
        "InsecureEndpoint",
        GesErrorKind.InvalidArgument,
        $"{address.GetLeftPart(UriPartial.Authority)} may not be used: only this machine itself may be reached without TLS.",
        "Use an address that begins with https://.");

    public static GesException EndpointInvalid(string address) => new(
        EndpointInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(address, 200)}' is not the address of a service.",
        "Give an address such as https://ges.cn-north-4.myhuaweicloud.com, without user name, query or fragment.");

    public static GesException EndpointIsIam(Uri address) => new(
        EndpointInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(address.Authority, 200)}' is an address of IAM and not of GES.",
        "Give the address of GES, such as https://ges.cn-north-4.myhuaweicloud.com; the one of IAM belongs into -IamEndpoint.");

    public static GesException EndpointOfOtherRegion(Uri address, string its, string region) => new(
        EndpointInvalidId,
        GesErrorKind.InvalidArgument,
        $"The endpoint '{Display.Cut(address.Authority, 200)}' is in region {its}, and the region to connect to is {region}.",
        "Correct -Region or -Endpoint of Connect-Ges, or the variables HW_REGION_NAME and HUAWEICLOUD_SDK_REGION_GES_* and the file "
            + "regions.yaml, where they come from.");

    public static GesException IamEndpointMissing() => new(
        "IamEndpointMissing",
        GesErrorKind.InvalidArgument,
        "The address of IAM is not known: the endpoint of GES is not the usual one of the region, "
            + "and secrets go to no host that was not named.",
        "Give Connect-Ges the -IamEndpoint, or set HUAWEICLOUD_SDK_IAM_ENDPOINT. With an access key and -ProjectId IAM is not needed.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException ProjectIdInvalid(string id) => new(
        IdInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(id, 60)}' is not the id of a project.",
        "The console shows it under My Credentials. Projects are named by -ProjectName.");

    public static GesException ProxyInvalid(string address) => new(
        ProxyInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(address, 200)}' is not the address of a proxy.",
        "Give -Proxy an address such as http://proxy.example.com:8080; user name and password belong into -ProxyCredential.");

    public static GesException ProxyNeedsTls(string address) => new(
        ProxyInvalidId,
        GesErrorKind.InvalidArgument,
        $"The proxy '{Display.Cut(address, 200)}' is itself reached through TLS, which Windows PowerShell cannot do.",
        "Give -Proxy an address that begins with http:// (what goes through it to GES has its own TLS), or use PowerShell 7.4 or later.");

    public static GesException ProjectNotFound(string name) => new(
        ProjectNotFoundId,
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
