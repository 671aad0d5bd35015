using System.Runtime.CompilerServices;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GesPowerShell.Client.Configuration;

/// <summary>
/// Reads <c>regions.yaml</c>. Under the name of each service it has a list of regions with <c>id</c> and <c>endpoint</c> or
/// <c>endpoints</c>. Entries of other services are not validated.
/// </summary>
internal static class RegionsFile
{
    /// <summary>
    /// The largest file that is read. Real files have a few hundred lines. YamlDotNet needs quadratic time for some texts (long quoted
    /// scalars): seconds for this length, minutes for a megabyte.
    /// </summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The first endpoint that the file gives for the region; null when it gives none.</summary>
    /// <exception cref="GesException">The file is not YAML, or the service's part of it is not such a list.</exception>
    public static string? FindEndpoint(SettingsFile file, string service, string region)
    {
        LoadYamlDotNet();
        return Read(file, service, region);
    }

    /// <summary>
    /// Loads YamlDotNet into the client's own load context. The module's loader does not load it, since few users have such a file. It must
    /// be loaded before a method that uses it is compiled: otherwise the runtime may bind to a version that another module has loaded.
    /// </summary>
    private static void LoadYamlDotNet()
    {
#if NET
        var client = typeof(RegionsFile).Assembly;
        System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(client)!
            .LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(client.Location)!, "YamlDotNet.dll"));
#endif
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Read(SettingsFile file, string service, string region)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new BoundedYamlParser(new Parser(new StringReader(file.Text.ToString()))));
            return yaml.Documents
                .SelectMany(document => RegionsOf(document.RootNode, service))
                .Where(item => TextOf(item, "id") == region)
                .Select(EndpointOf)
                .FirstOrDefault(endpoint => endpoint is not null);
        }
        catch (WrongShapeException e)
        {
            throw GesErrors.SettingsFileInvalid(file.Path, (int)e.Start.Line, e.Message);
        }
        catch (YamlException e)
        {
            throw GesErrors.SettingsFileInvalid(file.Path, LineOf(e), "it is not valid YAML: " + Describe(e));
        }
    }

    /// <summary>
    /// Returns the regions of a service. All of them are validated, so that a mistake in one is found at the first connection.
    /// </summary>
    private static List<YamlMappingNode> RegionsOf(YamlNode root, string service)
    {
        if (IsNull(root))
        {
            return [];
        }

        var services = root as YamlMappingNode ?? throw new WrongShapeException(root, "names of services with a colon were expected");
        var regions = services.Children
            .Where(pair => string.Equals((pair.Key as YamlScalarNode)?.Value, service, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Value)
            .FirstOrDefault();
        return regions is null || IsNull(regions)
            ? []
            : [.. ItemsOf(regions, "a list of regions was expected, each beginning with a hyphen").Select(Region)];

        static YamlMappingNode Region(YamlNode item)
        {
            var region = item as YamlMappingNode ?? throw new WrongShapeException(item, "a region with id and endpoint was expected");
            _ = TextOf(region, "id");
            _ = EndpointOf(region);
            return region;
        }
    }

    private static string? EndpointOf(YamlMappingNode region)
    {
        var list = Find(region, "endpoints");
        var first = list is null || IsNull(list)
            ? null
            : ItemsOf(list, "endpoints is not a list").Select(item => TextOf(item, "endpoints")).FirstOrDefault();
        return TextOf(region, "endpoint") ?? first;
    }

    private static string? TextOf(YamlMappingNode region, string name) => Find(region, name) is { } value ? TextOf(value, name) : null;

    private static string? TextOf(YamlNode value, string name) => value is YamlScalarNode scalar
        ? IsNull(scalar) || scalar.Value!.Length == 0 ? null : scalar.Value
        : throw new WrongShapeException(value, $"{name} is not a text");

    private static IList<YamlNode> ItemsOf(YamlNode node, string problem) =>
        (node as YamlSequenceNode ?? throw new WrongShapeException(node, problem)).Children;

    /// <summary>Finds the value of a key, also through merge keys.</summary>
    private static YamlNode? Find(YamlMappingNode mapping, string key)
    {
        // Mappings may merge each other in a circle, and one mapping may be merged many times: each is visited once.
        var seen = new List<YamlMappingNode>();
        var waiting = new Stack<YamlNode>([mapping]);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case YamlMappingNode next when !seen.Exists(other => ReferenceEquals(other, next)):
                    seen.Add(next);
                    if (next.Children.TryGetValue(new YamlScalarNode(key), out var value))
                    {
                        return value;
                    }

                    if (next.Children.TryGetValue(new YamlScalarNode("<<"), out var merged))
                    {
                        waiting.Push(merged);
                    }

                    break;
                case YamlSequenceNode several when several.Children.All(node => node is YamlMappingNode):
                    foreach (var node in several.Children.Reverse())
                    {
                        waiting.Push(node);
                    }

                    break;
            }
        }

        return null;
    }

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>For an unclosed quote or bracket the line of its beginning: the parser reports it at the end of the file.</summary>
    private static int LineOf(YamlException error) =>
        (int)(error.Message.EndsWith("end of stream.", StringComparison.Ordinal) ? error.Start : error.End).Line;

    /// <summary>
    /// The parser's message without a text of the file. Only the message for a repeated key quotes the file, so it is replaced.
    /// </summary>
    private static string Describe(YamlException error) => error is SyntaxErrorException or SemanticErrorException
        ? error.Message.TrimEnd('.')
        : "a key is repeated";

    /// <summary>Valid YAML, but not a list of regions.</summary>
    private sealed class WrongShapeException(YamlNode node, string problem) : YamlException(node.Start, node.End, problem);
}
