using System.Collections;
using System.Management.Automation;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GesPowerShell.Playground.StandIns;

[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
internal sealed class ConvertToJsonCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    protected override void ProcessRecord() => _items.Add(InputObject);

    protected override void EndProcessing()
    {
        var root = _items.Count == 1 ? ToNode(_items[0], Depth) : ToNode(_items, Depth + 1);
        var options = new JsonSerializerOptions { WriteIndented = !Compress, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        WriteObject(root?.ToJsonString(options) ?? "null");
    }

    // As the real one: below the depth an object is the text it converts to.
    private static JsonNode? ToNode(object? value, int depth)
    {
        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            null => null,
            string or bool or char or Guid or Uri or DateTime or DateTimeOffset => JsonSerializer.SerializeToNode(plain, plain.GetType()),
            Enum => JsonSerializer.SerializeToNode(Convert.ToInt64(plain, System.Globalization.CultureInfo.InvariantCulture)),
            _ when plain.GetType().IsPrimitive || plain is decimal => JsonSerializer.SerializeToNode(plain, plain.GetType()),
            _ when depth < 0 => JsonValue.Create(LanguagePrimitives.ConvertTo<string>(plain)),
            IDictionary table => new JsonObject(table.Keys.Cast<object>().Select(k =>
                KeyValuePair.Create(LanguagePrimitives.ConvertTo<string>(k), ToNode(table[k], depth - 1)))),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(i => ToNode(i, depth - 1))]),
            _ => new JsonObject(PSObject.AsPSObject(plain).Properties
                .Where(p => p.IsGettable)
                .Select(p => KeyValuePair.Create(p.Name, ToNode(p.Value, depth - 1)))),
        };
    }
}
