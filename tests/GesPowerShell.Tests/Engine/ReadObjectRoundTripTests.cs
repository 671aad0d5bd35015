using System.Collections;
using System.Management.Automation;
using System.Text.Json;

namespace GesPowerShell.Tests.Engine;

/// <summary>Backups, metadata, scenes, quotas and projects in files that Export-Clixml, ConvertTo-Json and Export-Csv write.</summary>
public sealed class ReadObjectRoundTripTests : IDisposable
{
    private static readonly Type[] Types = [typeof(GesBackup), typeof(GesMetadata), typeof(GesScene), typeof(GesQuota), typeof(GesProject)];

    private readonly GesConnection _connection = ShownObjects.Connection();

    public static TheoryData<string> Names => [.. Types.Select(type => type.Name)];

    public void Dispose() => _connection.Close();

    [Theory]
    [MemberData(nameof(Names))]
    public void Clixml_keeps_every_property_and_its_type(string name)
    {
        foreach (var item in Objects(name))
        {
            var copy = Assert.IsType<PSObject>(PSSerializer.Deserialize(PSSerializer.Serialize(item)));
            Assert.Equal($"{item}", $"{copy}");
            foreach (var (property, value) in Properties(item))
            {
                var back = copy.Properties[property]?.Value;
                Assert.True(value is IEnumerable and not string ? back is PSObject or IEnumerable : Equals(value, back), property);
                Assert.Equal(value is DateTime ? DateTimeKind.Local : null, (back as DateTime?)?.Kind);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_has_words_and_numbers_under_the_same_names(string name)
    {
        foreach (var item in Objects(name))
        {
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(item, item.GetType()));
            Assert.Equal(Properties(item).Keys, json.RootElement.EnumerateObject().Select(property => property.Name));
            foreach (var (property, value) in Properties(item))
            {
                var kind = json.RootElement.GetProperty(property).ValueKind;
                Assert.True(kind == Kind(value), $"{property}: {kind}");
            }
        }
    }

    /// <summary>Export-Csv writes the text of each property.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_cell_of_a_csv_file_is_never_the_name_of_a_type(string name) => Assert.Every(
        Objects(name).SelectMany(Properties),
        property => Assert.DoesNotMatch(@"System\.|GesPowerShell\.", $"{property.Value}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_a_graph_has_an_Id_of_that_name(string name) => Assert.Null(Types.Single(type => type.Name == name).GetProperty("Id"));

    /// <summary>The objects with the list types of real answers, whose text has their items.</summary>
    private IEnumerable<object> Objects(string name) =>
        ShownObjects.All(_connection).Where(item => item.GetType().Name == name).Select(Readable);

    private static object Readable(object item) => item switch
    {
        GesMetadata { Labels: { } labels } metadata => metadata with { Labels = ReadableList<GesMetadataLabel>.Of([.. labels]) },
        GesScene scene => new GesScene
        {
            Scene = scene.Scene, Name = scene.Name, Description = scene.Description, Region = scene.Region, ProjectId = scene.ProjectId,
            Params = ReadableList<GesSceneParam>.Of([.. scene.Params]),
        },
        _ => item,
    };

    private static Dictionary<string, object?> Properties(object item) =>
        item.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(item));

    private static JsonValueKind Kind(object? value) => value switch
    {
        null => JsonValueKind.Null,
        bool flag => flag ? JsonValueKind.True : JsonValueKind.False,
        string or DateTime or TimeSpan => JsonValueKind.String,
        IEnumerable => JsonValueKind.Array,
        _ => JsonValueKind.Number,
    };
}
