using System.Management.Automation;

namespace GesPowerShell.Inputs;

/// <summary>What an object was before PowerShell serialised it, selected some of its properties or read it from a CSV file.</summary>
/// <param name="TypeName">The type that it is of, or was of.</param>
/// <param name="Kind">Where the type decides: ours by name, and what was no custom object. Null when the object's fields decide.</param>
/// <param name="IsForeign">It was made of an object of another type, of which an Id or a Name says nothing about graphs.</param>
internal sealed record ObjectOrigin(string TypeName, ObjectKinds? Kind, bool IsForeign)
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
            return new ObjectOrigin(item.BaseObject.GetType().FullName!, null, IsForeign: false);
        }

        var bare = item.TypeNames.Select(Strip).ToList();
        if (bare.Find(name => name.StartsWith(Ours, StringComparison.OrdinalIgnoreCase)) is { } ours)
        {
            return new ObjectOrigin(ours, KindOf(ours), IsForeign: false);
        }

        var isCsv = item.TypeNames.Any(name => name.StartsWith(Csv, StringComparison.OrdinalIgnoreCase));
        var isCustom = isCsv || bare.Contains(CustomObject, StringComparer.OrdinalIgnoreCase);
        var isMade = isCsv || item.TypeNames.Any(name => name.IndexOf(Selected, StringComparison.OrdinalIgnoreCase) >= 0);
        var first = bare.FirstOrDefault() ?? CustomObject;
        return new ObjectOrigin(first, isCustom ? null : ObjectKinds.Other, isMade && !IsPlain(first));
    }

    private static ObjectKinds KindOf(string ours) =>
        Is<GesGraph>(ours) ? ObjectKinds.Graph
        : Is<GesJob>(ours) ? ObjectKinds.Job
        : Is<GesBackup>(ours) ? ObjectKinds.Backup
        : Is<GesMetadata>(ours) ? ObjectKinds.Metadata
        : ObjectKinds.Other;

    private static bool Is<T>(string typeName) => string.Equals(typeName, typeof(T).FullName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Custom objects and hashtables have the fields that their maker gave them.</summary>
    private static bool IsPlain(string typeName) =>
        string.Equals(typeName, CustomObject, StringComparison.OrdinalIgnoreCase)
        || typeName.StartsWith("System.Collections.", StringComparison.OrdinalIgnoreCase);

    private static string Strip(string typeName)
    {
        while (Array.Find([Csv, Deserialized, Selected], known => typeName.StartsWith(known, StringComparison.OrdinalIgnoreCase)) is { } prefix)
        {
            typeName = typeName.Substring(prefix.Length);
        }

        return typeName;
    }
}
