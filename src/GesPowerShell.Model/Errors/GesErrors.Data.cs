namespace GesPowerShell;

/// <content>Errors of data, metadata, scenes, projects and requests of Invoke-GesApi.</content>
internal static partial class GesErrors
{
    public const string MetadataNotFoundId = "MetadataNotFound";

    /// <summary>What to do when GES refuses new metadata because of its name; it uses the general code for wrong parameters.</summary>
    public const string MetadataNameTakenAdvice =
        "Give another name, or replace the metadata of this name with New-GesMetadata -Overwrite. Get-GesMetadata lists the names.";

    /// <param name="path">The shared path.</param>
    /// <param name="exported">The graphs or backups that were to be exported there.</param>
    /// <param name="key">The property that distinguishes them.</param>
    public static GesException ExportPathShared(string path, IEnumerable<string> exported, string key) => Broken(
        "ExportPathShared",
        $"One path for several exports, '{Display.Cut(path, 100)}': {Display.Cut(string.Join(", ", exported), 200)}. "
            + "They would overwrite each other",
        $"Give a path for each: -ExportPath {{ \"my-bucket/$($_.{key})\" }}.");

    /// <param name="kind">The kind of the target: a graph or a backup.</param>
    /// <param name="target">Its name or id.</param>
    /// <param name="key">The property that distinguishes the targets.</param>
    /// <param name="cause">The error of the script block.</param>
    public static GesException ExportPathFailed(string kind, string target, string key, Exception cause) => new(
        "ExportPathFailed",
        GesErrorKind.InvalidArgument,
        $"The script block of -ExportPath gave no path for {kind} '{Display.Safe(target)}': "
            + $"{Display.Cut(cause.Message, 200).TrimEnd('.')}.",
        $"In it $_ is the {kind}: -ExportPath {{ \"my-bucket/$($_.{key})\" }}.",
        cause)
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException MetadataNameNotFound(string name) => new(
        MetadataNotFoundId,
        GesErrorKind.ObjectNotFound,
        $"No metadata is named '{Display.Cut(name, 100)}' in this project.",
        "Run Get-GesMetadata to see the names; metadata is named by its id with -MetadataId.");

    public static GesException MetadataPatternInvalid(string name, string reason) => new(
        NameInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(name, 100)}' is not a name of metadata: {reason}.",
        "Give the name as Get-GesMetadata shows it, or a pattern such as fraud_*.");

    public static GesException MetadataNameAmbiguous(string name, IEnumerable<string> ids) => new(
        "MetadataNameAmbiguous",
        GesErrorKind.InvalidArgument,
        $"Several metadata are named '{Display.Cut(name, 100)}': {string.Join(", ", ids)}.",
        "Name the one that you mean by its id: -MetadataId.");

    public static GesException MetadataInvalid(string name, string rule) => Broken(
        "MetadataInvalid",
        $"Metadata '{Display.Cut(name, 100)}' cannot be made: {rule}",
        "See Get-Help New-GesMetadata -Examples; Get-GesMetadata -Detailed shows what metadata looks like.");

    public static GesException FileUnreadable(string path, string reason) => new(
        "FileUnreadable",
        GesErrorKind.ResourceUnavailable,
        $"The file '{Display.Cut(path, 300)}' cannot be read: {Display.Cut(reason, 300).TrimEnd('.')}.",
        "Correct -Path, or the rights of the file.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException JsonInvalid(string what, string reason) => Broken(
        "JsonInvalid", $"{what} is no JSON: {Display.Cut(reason, 200)}", "Correct the text; ConvertTo-Json writes JSON.");

    public static GesException SceneUnknown(string scene) => new(
        "SceneNotFound",
        GesErrorKind.ObjectNotFound,
        $"There is no scene '{Display.Cut(scene, 100)}' in this region.",
        "Run Get-GesScene to see the scenes.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException SceneNotRemoved(string scene, string graph) => new(
        "SceneNotRemoved",
        GesErrorKind.InvalidOperation,
        $"GES did not end the subscription of graph '{Display.Safe(graph)}' to scene '{Display.Cut(scene, 100)}'; it may have none.",
        "Get-GesScene -GraphName shows the scenes that a graph has subscribed to.")
    {
        Operation = GesOperation.UnregisterScenes,
    };

    public static GesException ProjectPatternInvalid(string name, string reason) => new(
        NameInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(name, 100)}' is not a name of a project: {reason}.",
        "Give the name as Get-GesProject shows it, or a pattern such as cn-*.");

    public static GesException TokenOfOneProject(string project) => new(
        "TokenOfOneProject",
        GesErrorKind.InvalidOperation,
        $"No connection to project '{Display.Cut(project, 100)}' can be made: the connection that listed it has a token, "
            + "which is of one project.",
        "List the projects through a connection with an access key, a user or an agency.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException RegionAddressUnknown(string project, string region) => new(
        "RegionAddressUnknown",
        GesErrorKind.InvalidArgument,
        $"No connection to project '{Display.Cut(project, 100)}' can be made: "
            + $"the endpoint of the connection that listed it is not the usual one, and the one of region {region} is not known.",
        "Set HUAWEICLOUD_SDK_REGION_GES_<region>, or connect with Connect-Ges -Region -Endpoint.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException ApiPathInvalid(string path, string rule) => Broken(
        "ApiPathInvalid", $"'{Display.Cut(path, 100)}' is not a path below the project: {rule}",
        "Give for example graphs or /graphs/$id/backups.");

    public static GesException ApiOutcomeUnknown(CallApi request, GesException cause) => new(
        "ApiOutcomeUnknown",
        GesErrorKind.OperationStopped,
        $"Whether GES took this is not known: {request.Description}. {cause.Message}",
        "Read with Invoke-GesApi GET, or with a Get- command, what it was to change before you send it again; it may still begin later.",
        cause)
    {
        Operation = request.Method,
        ErrorCode = cause.ErrorCode,
        HttpStatus = cause.HttpStatus,
        RequestId = cause.RequestId,
    };
}
