using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using GesPowerShell.Jobs;
using GesPowerShell.Parameters;

namespace GesPowerShell.Graphs;

/// <summary>
/// The settings of one new graph. A parameter takes precedence over the column of the row, and the column over the property of the
/// template; all three have the same names.
/// </summary>
/// <param name="given">The bound parameters by name.</param>
/// <param name="row">The row; null without one.</param>
/// <param name="template">The template; null without one.</param>
internal sealed class NewGraphSettings(IReadOnlyDictionary<string, object?> given, ObjectFields? row, ObjectFields? template)
{
    /// <summary>The vertex id type as formatted text shows it, for example <c>fixedLengthString(64)</c>.</summary>
    private static readonly Regex TypeWithLength = new(
        @"^(?<type>\w+)\((?<length>\d+)\)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Graph properties whose name differs from that of the parameter.</summary>
    private static readonly Dictionary<string, string> PropertyNames = new(StringComparer.Ordinal)
    {
        ["EnableMultiAz"] = nameof(GesGraph.IsMultiAz),
        ["EnterpriseProjectId"] = nameof(GesGraph.SysTags),
        ["Tag"] = nameof(GesGraph.Tags),
    };

    private ObjectFields? _sameKind;

    /// <summary>Creates the request.</summary>
    /// <exception cref="GesException">A setting is missing or breaks a rule of GES.</exception>
    public CreateGraph ToRequest()
    {
        var (name, size, edition) = (Required("Name", RowText("Name", "GraphName")), Size(), Edition());
        _sameKind = IsSameKind(size, edition) ? template : null;
        var (idType, idLength) = VertexId();
        var eip = Id("EipId");
        var (vpc, subnet, group) = (
            Required("VpcId", Id("VpcId")), Required("SubnetId", Id("SubnetId")), Required("SecurityGroupId", Id("SecurityGroupId")));
        var request = new CreateGraph(name, size, vpc, subnet, group)
        {
            CryptAlgorithm = Word("CryptAlgorithm", template, "generalCipher", "SMcompatible") ?? "generalCipher",
            EnableHttps = Flag("EnableHttps", template) ?? false,
            Arch = Word("Arch", template, "x86_64", "aarch64"),
            ProductType = edition,
            VertexIdType = idType,
            VertexIdLength = idLength,
            SortKeyType = Word("SortKeyType", _sameKind, "int", "string", "varString"),
            PublicBindType = Word("PublicBindType", null, "auto_assign", "bind_existing") ?? (eip is null ? null : "bind_existing"),
            EipId = eip,
            EnableMultiAz = Flag("EnableMultiAz", template),
            MasterKeyId = Id("MasterKeyId"),
            AuditLogGroupName = Text("AuditLogGroupName", null),
            EnterpriseProjectId = Id("EnterpriseProjectId"),
            Tags = [.. TagsOf(Find("Tag", template))],
            EnableRbac = Flag("EnableRbac", template),
            EnableFullTextIndex = Flag("EnableFullTextIndex", _sameKind),
            EnableHyg = Flag("EnableHyg", _sameKind),
            EnableMultiLabel = Flag("EnableMultiLabel", template),
            IsDynamicGraph = Flag("IsDynamicGraph", null),
            CapacityRatio = Number("CapacityRatio", size == GraphSize.ToIndex("10B") ? _sameKind : null),
        };
        return CreateGraphRules.Problem(request) is { } problem ? throw problem : request;
    }

    private string Size()
    {
        var word = Required("Size", Text("Size", template));
        return GraphSize.ToIndex(word) ?? throw GesErrors.SizeInvalid(word, GraphSize.AllWords);
    }

    private string? Edition() => Word("Edition", template, GraphEdition.InMemory, GraphEdition.Database) switch
    {
        null => null,
        GraphEdition.Database => "Persistence",
        _ => "InMemory",
    };

    /// <summary>Whether a setting of the template applies. Settings of one size or edition only are not copied to another one.</summary>
    private bool IsSameKind(string size, string? edition) =>
        GraphSize.ToIndex(template?.Text(nameof(GesGraph.Size))) == size
        && template?.Text(nameof(GesGraph.Edition)) == GraphEdition.ToWord(edition, size);

    private (string? Type, int? Length) VertexId()
    {
        string[] words = ["fixedLengthString", "hash"];
        var value = Find("VertexIdType", _sameKind);
        var length = Number("VertexIdLength", null);
        if (value is not null and not string)
        {
            var fields = new ObjectFields(PSObject.AsPSObject(value));
            return (fields.Text(nameof(GesVertexIdType.IdType)), length ?? (int?)fields.Number(nameof(GesVertexIdType.IdLength)));
        }

        return TypeWithLength.Match($"{value}") is { Success: true } match
            ? (Canonical("VertexIdType", match.Groups["type"].Value, words), length
                ?? int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture))
            : (Word("VertexIdType", _sameKind, words), length);
    }

    private static string Required(string parameter, string? value) => value ?? throw GesErrors.NewGraphNeeds("-" + parameter);

    /// <summary>Reads a text from a parameter or the row. It is for the name, which is never copied from the template.</summary>
    private string? RowText(params string[] names) => given.TryGetValue(names[0], out var value)
        ? NotBlank(value)
        : names.Select(name => NotBlank(row?.Value(name))).FirstOrDefault(text => text is not null);

    private string? Id(string parameter) =>
        Text(parameter, template) is not { } id ? null : Ids.SettingProblem(parameter, id) is { } problem ? throw problem : id;

    private string? Word(string parameter, ObjectFields? graph, params string[] words) =>
        Text(parameter, graph) is { } text ? Canonical(parameter, text, words) : null;

    private static string Canonical(string parameter, string text, string[] words) =>
        Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
        ?? throw GesErrors.SettingInvalid(parameter, $"'{Display.Cut(text, 60)}' is none of {string.Join(", ", words)}");

    private string? Text(string parameter, ObjectFields? graph) => NotBlank(Find(parameter, graph));

    private bool? Flag(string parameter, ObjectFields? graph) => Find(parameter, graph) switch
    {
        null => null,
        SwitchParameter flag => flag.IsPresent,
        bool flag => flag,
        var value => bool.TryParse(value.ToString(), out var flag)
            ? flag
            : throw GesErrors.SettingInvalid(parameter, $"'{Display.Cut($"{value}", 60)}' is neither True nor False"),
    };

    private int? Number(string parameter, ObjectFields? graph) => Find(parameter, graph) switch
    {
        null => null,
        int number => number,
        var value => int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw GesErrors.SettingInvalid(parameter, $"'{Display.Cut($"{value}", 60)}' is no whole number"),
    };

    /// <summary>Returns the value with the highest precedence; an empty cell counts as missing.</summary>
    private object? Find(string parameter, ObjectFields? graph) =>
        given.TryGetValue(parameter, out var value) ? value : Of(row, parameter) ?? Of(graph, parameter);

    private static object? Of(ObjectFields? fields, string parameter)
    {
        var value = fields?.Value(parameter) ?? (PropertyNames.TryGetValue(parameter, out var other) ? fields?.Value(other) : null);
        return value is IList list and not IDictionary && parameter == "EnterpriseProjectId" ? list.Cast<object?>().FirstOrDefault()
            : value is string text ? NotBlank(text)
            : value;
    }

    private static string? NotBlank(object? value) =>
        value?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>Reads tags from a hashtable, an object of a JSON file, or the text of a CSV file: <c>env=demo; team=risk</c>.</summary>
    private static IEnumerable<KeyValuePair<string, string>> TagsOf(object? value)
    {
        IEnumerable<(string?, string?)> tags = value switch
        {
            null => [],
            IDictionary table => OfTable(table),
            PSObject item => item.Properties.Select(tag => ((string?)tag.Name, tag.Value?.ToString())),
            IEnumerable list and not string => list.Cast<object?>().SelectMany(item => OfText($"{item}")),
            _ => OfText($"{value}"),
        };
        return tags.Select(tag => string.IsNullOrWhiteSpace(tag.Item1)
            ? throw GesErrors.SettingInvalid("Tag", "each tag is a key and a value, for example env=demo")
            : new KeyValuePair<string, string>(tag.Item1!.Trim(), tag.Item2?.Trim() ?? ""));
    }

    private static IEnumerable<(string?, string?)> OfTable(IDictionary table)
    {
        foreach (DictionaryEntry tag in table)
        {
            yield return (tag.Key.ToString(), tag.Value?.ToString());
        }
    }

    private static IEnumerable<(string?, string?)> OfText(string text) =>
        from part in text.Split(';')
        where !string.IsNullOrWhiteSpace(part)
        let end = part.IndexOf('=')
        select end < 0 ? ((string?)part, (string?)"") : (part.Substring(0, end), part.Substring(end + 1));
}
