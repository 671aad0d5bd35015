using System.Text;
using GesPowerShell.Client.Json;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Tests.Json;

/// <summary>
/// A value whose JSON type differs from the documented one is converted when possible, and otherwise ignored without an error.
/// </summary>
public class LenientScalarTests
{
    [Theory]
    [InlineData("\"x\"", "x", null, null, null)]
    [InlineData("\"5\"", "5", 5, 5.0, null)]
    [InlineData("\" 5 \"", " 5 ", 5, 5.0, null)]
    [InlineData("5", "5", 5, 5.0, null)]
    [InlineData("-5", "-5", -5, -5.0, null)]
    [InlineData("5.9", "5.9", 5, 5.9, null)]
    [InlineData("1e3", "1e3", 1000, 1000.0, null)]
    [InlineData("\"50%\"", "50%", 50, 50.0, null)]
    [InlineData("true", "true", null, null, true)]
    [InlineData("false", "false", null, null, false)]
    [InlineData("\"TRUE\"", "TRUE", null, null, true)]
    [InlineData("\" false \"", " false ", null, null, false)]
    [InlineData("1", "1", 1, 1.0, true)]
    [InlineData("\"0\"", "0", 0, 0.0, false)]
    [InlineData("2", "2", 2, 2.0, null)]
    [InlineData("1e400", "1e400", null, null, null)]
    [InlineData("\"NaN\"", "NaN", null, null, null)]
    [InlineData("\"-Infinity\"", "-Infinity", null, null, null)]
    [InlineData("\"\"", "", null, null, null)]
    [InlineData("null", "", null, null, null)]
    [InlineData("[5]", "", null, null, null)]
    [InlineData("{\"a\":5}", "", null, null, null)]
    [InlineData("\"\\ud800\"", "", null, null, null)]
    public void Every_type_of_JSON_is_read_as_the_documented_one(
        string json, string text, int? whole, double? number, bool? flag)
    {
        var graph = Graph(
            $$"""{"id":"g","name":{{json}},"replication":{{json}},"action_progress":{{json}},"encrypted":{{json}},"arch":"x"}""");
        Assert.Equal((text, whole, number, flag), (graph.Name, graph.Replication, graph.ActionProgress, graph.Encrypted));
        Assert.Equal("x", graph.Arch);
    }

    [Theory]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", null)]
    [InlineData("-2147483648", -2147483648)]
    [InlineData("-2147483649", null)]
    [InlineData("9223372036854775808", null)]
    public void A_number_that_does_not_fit_its_property_is_null(string number, int? expected)
    {
        var graph = Graph(
            $$"""{"id":"g","vertex_id_type":{"id_length":{{number}}},"replication":{{number}},"capacity_ratio":{{number}} }""");
        Assert.Equal((expected, expected, expected), (graph.Replication, graph.CapacityRatio, graph.VertexIdType!.IdLength));
    }

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("\"9e18\"", 9000000000000000000)]
    [InlineData("\"-9e18\"", -9000000000000000000)]
    [InlineData("\"9.3e18\"", null)]
    [InlineData("\"-9.3e18\"", null)]
    [InlineData("9223372036854775808", null)]
    public void A_large_number_is_exact_or_null(string number, long? expected) =>
        Assert.Equal(expected, Read<QuotaDto>($$"""{"available":{{number}}}""").Available);

    [Theory]
    [InlineData("EF BB BF", "")]
    [InlineData("EF BB BF 7B 7D", "7B 7D")]
    [InlineData("EF BB", "EF BB")]
    [InlineData("EF BB BE 7B", "EF BB BE 7B")]
    [InlineData("EF BA BF 7B", "EF BA BF 7B")]
    [InlineData("EE BB BF 7B", "EE BB BF 7B")]
    [InlineData("", "")]
    public void Only_a_whole_byte_order_mark_is_removed(string bytes, string rest) =>
        Assert.Equal(Bytes(rest), Utf8.WithoutMark(Bytes(bytes)).ToArray());

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static GesGraph Graph(string json) => Read<GraphDto>(json).ToModel(new Origin("cn-north-4", "p"));

    private static T Read<T>(string json)
        where T : class => GesJson.Read<T>(Encoding.UTF8.GetBytes(json));
}
