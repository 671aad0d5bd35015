using System.Text.RegularExpressions;

namespace GesPowerShell;

/// <summary>Rules of GES for paths in OBS, imports, exports and metadata, checked before a request is sent.</summary>
internal static class DataRules
{
    /// <summary>Maximum size of the body of a metadata request, in bytes.</summary>
    public const int LargestMetadata = 10 * 1024 * 1024;

    /// <summary>
    /// Formats of edge and vertex files: https://support.huaweicloud.com/intl/en-us/api-ges/ges_03_0228.html. Earlier editions of this page
    /// name csv alone.
    /// </summary>
    public static readonly IReadOnlyList<string> Formats = ["csv", "txt"];

    /// <summary>Ways to handle edges that exist already.</summary>
    public static readonly IReadOnlyList<string> ParallelEdgeActions = ["allow", "ignore", "override"];

    private const string UnfitInObs = "\\{^}%`]\">[~<#|&@:,$=+?; ";

    private static readonly Regex MetadataName = new("^[A-Za-z0-9_]{1,64}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>
    /// The error for a path in OBS that GES would refuse with GES.7011; null for a valid one. Allowed characters: the API reference of
    /// 2021, https://github.com/huaweicloudDocs/ges.
    /// </summary>
    /// <param name="parameter">Parameter of the cmdlet.</param>
    /// <param name="path">Bucket and object.</param>
    public static GesException? PathProblem(string parameter, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return GesErrors.ObsPathInvalid(parameter, path, "it is empty");
        }

        var unfit = path.FirstOrDefault(letter => UnfitInObs.IndexOf(letter) >= 0 || char.IsControl(letter));
        return path[0] == '/' ? GesErrors.ObsPathInvalid(parameter, path, "it begins with the bucket and not with '/'")
            : unfit != default ? GesErrors.ObsPathInvalid(parameter, path, $"GES takes no '{unfit}' in it")
            : null;
    }

    /// <summary>
    /// The error for an import that GES would refuse; null when the rules allow it. Rules: ImportGraph2 of the GES V2 API.
    /// </summary>
    /// <param name="import">The import.</param>
    /// <param name="sizeIndex">Size index of the graph; null when it is not known.</param>
    public static GesException? ImportProblem(ImportGraph import, string? sizeIndex) =>
        OfPath(nameof(import.EdgesetPath), import.EdgesetPath)
        ?? OfPath(nameof(import.VertexsetPath), import.VertexsetPath)
        ?? OfPath(nameof(import.SchemaPath), import.SchemaPath)
        ?? OfPath(nameof(import.LogDir), import.LogDir)
        ?? OfFormat(nameof(import.EdgesetFormat), import.EdgesetFormat)
        ?? OfFormat(nameof(import.VertexsetFormat), import.VertexsetFormat)
        ?? (import.ParallelEdgeAction is { } action && !ParallelEdgeActions.Contains(action)
            ? GesErrors.SettingInvalid(nameof(import.ParallelEdgeAction), "it is allow, ignore or override")
            : sizeIndex == "6" && HasParallelEdge(import)
                ? GesErrors.SettingInvalid(nameof(import.ParallelEdgeAction), "graphs of 100B edges do not take it")
                : null);

    /// <summary>
    /// The error for an export that GES would refuse; null when the rules allow it. Rules: ExportGraph2 of the GES V2 API.
    /// </summary>
    public static GesException? ExportProblem(ExportGraph export) =>
        PathProblem(nameof(export.ExportPath), export.ExportPath)
        ?? PathProblem(nameof(export.EdgeSetName), export.EdgeSetName)
        ?? PathProblem(nameof(export.VertexSetName), export.VertexSetName)
        ?? PathProblem(nameof(export.SchemaName), export.SchemaName)
        ?? (export.RowCountPerFile < 1 ? GesErrors.SettingInvalid(nameof(export.RowCountPerFile), "a file has at least one row")
            : export.ThreadCount < 1 ? GesErrors.SettingInvalid(nameof(export.ThreadCount), "at least one thread writes")
            : null);

    /// <summary>
    /// The error for a name of metadata that GES would refuse; null for a valid one. Rule: 1 to 64 letters, digits and underscores.
    /// </summary>
    public static GesException? MetadataNameProblem(string name) => MetadataName.IsMatch(name)
        ? null
        : GesErrors.SettingInvalid("Name", "the name of metadata has 1 to 64 letters, digits and '_'");

    /// <summary>The error for metadata that GES would refuse with GES.7069; null when it is small enough.</summary>
    public static GesException? MetadataSizeProblem(long bytes) => bytes <= LargestMetadata
        ? null
        : GesErrors.SettingInvalid("Labels", "GES takes up to 10 MB of metadata");

    private static GesException? OfPath(string parameter, string? path) => path is null ? null : PathProblem(parameter, path);

    private static GesException? OfFormat(string parameter, string? format) =>
        format is null || Formats.Contains(format) ? null : GesErrors.SettingInvalid(parameter, $"it is {string.Join(" or ", Formats)}");

    private static bool HasParallelEdge(ImportGraph import) =>
        (import.ParallelEdgeAction ?? import.ParallelEdgeSortKeyColumn) is not null || import.ParallelEdgeIgnoreLabel is not null;
}
