using System.Management.Automation;

namespace GesPowerShell.Inputs;

/// <summary>The original type of an object that PowerShell has serialized, selected properties of, or read from a CSV file.</summary>
/// <param name="TypeName">Name of the original type.</param>
/// <param name="Kind">The kind by the type: for types of this module and all types but custom objects. Null when the fields decide.</param>
/// <param name="IsCsv">Whether it was read from a CSV file, in which cells may have been changed.</param>
/// <param name="IsForeign">Whether the original type is of another module: its Id and Name are not those of a graph.</param>
internal sealed record ObjectOrigin(string TypeName, ObjectKinds? Kind, bool IsCsv, bool IsForeign)
{
    private const string Csv = "CSV:";
    private const string Deserialized = "Deserialized.";
    private const string Selected = "Selected.";
    private const string Ours = "GesPowerShell.";

    private static readonly string CustomObject = typeof(PSCustomObject).FullName!;

    public static ObjectOrigin Of(PSObject item)
    {
        if (item.BaseObject is not PSCustomObject)
        {
            return new ObjectOrigin(item.BaseObject.GetType().FullName!, null, IsCsv: false, IsForeign: false);
        }

        var isCsv = item.TypeNames.Any(name => name.StartsWith(Csv, StringComparison.OrdinalIgnoreCase));
        var bare = item.TypeNames.Select(Strip).ToList();
        if (bare.Find(name => name.StartsWith(Ours, StringComparison.OrdinalIgnoreCase)) is { } ours)
        {
            return new ObjectOrigin(ours, KindOf(ours), isCsv, IsForeign: false);
        }

        var isCustom = isCsv || bare.Contains(CustomObject, StringComparer.OrdinalIgnoreCase);
        var isMade = isCsv || item.TypeNames.Any(name => name.IndexOf(Selected, StringComparison.OrdinalIgnoreCase) >= 0);
        var first = bare.FirstOrDefault() ?? CustomObject;
        return new ObjectOrigin(first, isCustom ? null : ObjectKinds.Other, isCsv, isMade && !IsPlain(first));
    }

    private static ObjectKinds KindOf(string ours) =>
        Is<GesGraph>(ours) ? ObjectKinds.Graph
        : Is<GesJob>(ours) ? ObjectKinds.Job
        : Is<GesBackup>(ours) ? ObjectKinds.Backup
        : Is<GesMetadata>(ours) ? ObjectKinds.Metadata
        : ObjectKinds.Other;

    private static bool Is<T>(string typeName) => string.Equals(typeName, typeof(T).FullName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the type is a custom object or hashtable, whose fields are chosen by the script.</summary>
    private static bool IsPlain(string typeName) =>
        string.Equals(typeName, CustomObject, StringComparison.OrdinalIgnoreCase)
        || typeName.StartsWith("System.Collections.", StringComparison.OrdinalIgnoreCase);

    private static string Strip(string typeName)
    {
        while (Array.Find([Csv, Deserialized, Selected],
            known => typeName.StartsWith(known, StringComparison.OrdinalIgnoreCase)) is { } prefix)
        {
            typeName = typeName.Substring(prefix.Length);
        }

        return typeName;
    }
}
