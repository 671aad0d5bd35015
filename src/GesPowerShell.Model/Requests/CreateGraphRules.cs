using System.Text.RegularExpressions;

namespace GesPowerShell;

/// <summary>
/// Rules of GES for a new graph (ges_03_0347), checked before a request is sent. A message names the parameter of <c>New-GesGraph</c>.
/// </summary>
internal static class CreateGraphRules
{
    /// <summary>
    /// The documents disagree: 50 or 64 characters, with or without a hyphen. The pattern allows all of these, and GES decides.
    /// </summary>
    private static readonly Regex Name = new("^[A-Za-z][A-Za-z0-9_-]{3,63}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly string[] Sizes = ["0", "1", "2", "3", "4", "401", "5", "6"];

    /// <summary>The error for a graph that GES would refuse; null when the rules allow it.</summary>
    public static GesException? Problem(CreateGraph graph) => NameProblem(graph.Name) ?? (graph switch
    {
        _ when Array.IndexOf(Sizes, graph.SizeIndex) < 0 => Invalid("Size", "the sizes are 10K, 1M, 10M, 100M, 1B, 1B-pro, 10B and 100B"),
        { ProductType: "InMemory", SizeIndex: "6" } => Invalid("Edition", "a graph of 100B edges is of the database edition"),
        { EnableFullTextIndex: true, SizeIndex: not "401" } =>
            Invalid("EnableFullTextIndex", "only graphs of 1B-pro edges have a full-text index"),
        { EnableHyg: true, SizeIndex: not "6" } => Invalid("EnableHyg", "only graphs of 100B edges have the HyG engine"),
        { CapacityRatio: not null } when !IsDatabase(graph) || graph.SizeIndex != "5" =>
            Invalid("CapacityRatio", "it is for the database edition with 10B edges"),
        _ => PublicIpProblem(graph) ?? VertexIdProblem(graph),
    });

    /// <summary>The error for a name that GES would refuse with GES.7012; null for a valid one.</summary>
    public static GesException? NameProblem(string name) => Name.IsMatch(name)
        ? null
        : GesErrors.GraphNameInvalid(name, "it has 4 to 64 letters, digits, '_' and '-', and begins with a letter");

    private static GesException? PublicIpProblem(CreateGraph graph) => graph switch
    {
        { PublicBindType: not (null or "auto_assign" or "bind_existing") } =>
            Invalid("PublicBindType", "it is auto_assign or bind_existing"),
        { PublicBindType: "bind_existing", EipId: null or "" } => Invalid("EipId", "binding an existing public IP needs its id"),
        { PublicBindType: not "bind_existing", EipId: not null } => Invalid("EipId", "only an existing public IP has an id to give"),
        _ => null,
    };

    private static GesException? VertexIdProblem(CreateGraph graph) => graph switch
    {
        { VertexIdType: not null } or { VertexIdLength: not null } or { SortKeyType: not null } when !IsDatabase(graph) =>
            Invalid(graph.SortKeyType is null ? "VertexIdType" : "SortKeyType", "it is for the database edition alone"),
        { VertexIdType: not (null or "fixedLengthString" or "hash") } => Invalid("VertexIdType", "it is fixedLengthString or hash"),
        { VertexIdType: "fixedLengthString", VertexIdLength: not (>= 1 and <= 128) } =>
            Invalid("VertexIdLength", "ids of fixed length have 1 to 128 characters"),
        { VertexIdType: not "fixedLengthString", VertexIdLength: not null } =>
            Invalid("VertexIdLength", "only ids of fixed length have one"),
        { SortKeyType: not (null or "int" or "string" or "varString") } => Invalid("SortKeyType", "it is int, string or varString"),
        _ => null,
    };

    private static bool IsDatabase(CreateGraph graph) => GraphEdition.ToWord(graph.ProductType, graph.SizeIndex) == GraphEdition.Database;

    private static GesException Invalid(string parameter, string rule) => GesErrors.SettingInvalid(parameter, rule);
}
