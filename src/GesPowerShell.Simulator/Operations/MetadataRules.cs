using System.Text.RegularExpressions;
using GesPowerShell.Simulator.GraphMetadata;
using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Operations.Definitions;

namespace GesPowerShell.Simulator.Operations;

/// <summary>
/// Conditions that the operations on metadata require. Each returns the error when it does not hold, and null when it holds.
/// </summary>
internal static partial class MetadataRules
{
    /// <summary>The documented limit of 10 MB for a body or a file; the limit of the gateway is higher.</summary>
    public const int LargestBody = 10 * 1024 * 1024;

    /// <summary>Path and name of a new record are valid.</summary>
    public static GesError? IsNameable(string? path, string? name) =>
        GraphRules.IsObsPath(path)
        ?? GraphRules.IsGiven(name)
        ?? (NamePattern().IsMatch(name!) ? null : GesErrors.IncorrectParameter);

    /// <summary>An encrypted record has a key.</summary>
    public static GesError? HasKey(NewEncryption? encryption) =>
        encryption?.Enable == true ? GraphRules.IsGiven(encryption.MasterKeyId) : null;

    /// <summary>The project has fewer records than its quota.</summary>
    public static GesError? HasRoom(Region region) => region.Metadata.Count >= Quotas.Metadata ? GesErrors.TooManyMetadata : null;

    /// <summary>Labels and properties have names, and properties have a type and a valid cardinality.</summary>
    public static GesError? AreValid(IReadOnlyList<MetadataLabel> labels) =>
        labels.All(label => !string.IsNullOrWhiteSpace(label?.Name) && (label.Properties ?? []).All(IsProperty))
            ? null
            : GesErrors.BadSchema;

    private static bool IsProperty(IReadOnlyDictionary<string, string>? property) =>
        property is not null
        && !string.IsNullOrWhiteSpace(property.GetValueOrDefault("name"))
        && !string.IsNullOrWhiteSpace(property.GetValueOrDefault("dataType"))
        && property.GetValueOrDefault("cardinality") is null or "single" or "list" or "set";

    [GeneratedRegex("^[A-Za-z0-9_]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
