using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GesPowerShell.Jobs;

namespace GesPowerShell.Tests.Jobs;

/// <summary>Values of properties: texts from files, .NET values, and lists of one item, which PowerShell unwraps.</summary>
public class ObjectFieldsTests
{
    [Theory]
    [InlineData("a", "a", true, true)]
    [InlineData("", null, false, true)]
    [InlineData(null, null, false, true)]
    [InlineData(true, "True", true, true)]
    [InlineData(false, "False", true, true)]
    public void An_empty_value_is_none_and_its_field_is_there_all_the_same(object? value, string? text, bool isValue, bool has)
    {
        foreach (var fields in Forms("Status", value))
        {
            Assert.Equal((text, has, false), (fields.Text("status"), fields.Has("STATUS"), fields.Has("other")));
            Assert.Equal(isValue, fields.Text("Status") is not null);
            Assert.Null(fields.Text("other"));
        }
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("yes", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_flag_is_set_where_it_says_so(object? value, bool expected) =>
        Assert.Every(Forms("Adopted", value), fields => Assert.Equal(expected, fields.Flag("Adopted")));

    [Theory]
    [InlineData(12L, 12.0)]
    [InlineData("12", 12.0)]
    [InlineData(0, 0.0)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_read_from_a_text_too(object? value, double? expected) =>
        Assert.Every(Forms("TotalLines", value), fields => Assert.Equal(expected, fields.Number("TotalLines")));

    [Theory]
    [InlineData("2026-03-04T05:06:07", "2026-03-04T05:06:07")]
    [InlineData("1970-12-31", null)]
    [InlineData("1971-06-01", "1971-06-01T00:00:00")]
    [InlineData("2499-06-01", "2499-06-01T00:00:00")]
    [InlineData("2500-06-01", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void A_time_is_local_and_one_that_GES_cannot_send_is_none(string text, string? expected)
    {
        Assert.Every(Forms("BeginTime", text), fields => Assert.Equal(expected, Shown(fields.Time("BeginTime"))));
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, out var time))
        {
            var local = DateTime.SpecifyKind(time, DateTimeKind.Local);
            foreach (var value in (object[])[time, local, local.ToUniversalTime(), new DateTimeOffset(local)])
            {
                Assert.Equal(expected, Shown(Of("BeginTime", value).Time("BeginTime")));
            }
        }
    }

    [Fact]
    public void Times_and_numbers_are_read_in_the_format_of_the_user_s_culture_before_the_invariant_one()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("2026-04-03T00:00:00", Shown(Of("BeginTime", "03.04.2026").Time("BeginTime")));
            Assert.Equal("2026-03-14T00:00:00", Shown(Of("BeginTime", "03/14/2026").Time("BeginTime")));
            Assert.Equal((1.5, 1.5), (Of("Size", "1,5").Number("Size"), Of("Size", "1.5").Number("Size")));
            Assert.Equal((1.5, null), (Of("Size", 1.5).Number("Size"), Of("Size", "1.234,5").Number("Size")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("1", 1, true)]
    [InlineData("1 2", 2, true)]
    public void Objects_of_a_list_are_read_and_one_object_is_a_list_of_one(string values, int count, bool isList)
    {
        PSObject[] rows = [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => Row("Path", value))];
        object list = rows.Length == 1 ? rows[0] : rows;
        Assert.Equal(values, string.Join(' ', Of("Details", list).Items("Details").Select(file => file.Text("Path"))));
        Assert.Equal(count, Of("Details", rows.Cast<object?>().Append(null).ToArray()).Items("Details").Count());
        Assert.Equal((true, isList), (Of("Details", list).IsList("Details"), Of("Details", rows.FirstOrDefault()).IsList("Details")));
        Assert.Equal(
            values.Split(' ')[0], string.Concat(Of("Details", new Hashtable { ["Path"] = values.Split(' ')[0] }).Items("Details")
                .Select(file => file.Text("Path"))));
    }

    [Theory]
    [InlineData("a text")]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_is_no_list_and_no_object(string? text)
    {
        var fields = Of("Details", text);
        Assert.Equal((0, false, true), (fields.Items("Details").Count(), fields.IsList("Details"), fields.Inner("Details") is null));
    }

    [Fact]
    public void The_fields_of_an_inner_object_are_read() =>
        Assert.Every(
            Forms("VertexIdType", Row("IdType", "int")), fields => Assert.Equal("int", fields.Inner("VertexIdType")!.Text("IdType")));

    [Fact]
    public void A_field_that_is_left_out_has_no_value_and_the_others_have_theirs()
    {
        var row = Row("Name", "a");
        row.Properties.Add(new PSNoteProperty("Tags", "b"));
        var fields = new ObjectFields(row).Without("TAGS");
        Assert.Equal(("a", null), (fields.Text("Name"), fields.Text("Tags")));
    }

    [Fact]
    public void A_property_that_throws_has_no_value()
    {
        var row = Row("Name", "a");
        row.Properties.Add(new PSScriptProperty("Status", ScriptBlock.Create("throw 'no'")));
        Assert.Null(new ObjectFields(row).Value("Status"));
    }

    [Fact]
    public void All_fields_come_in_their_order_with_plain_values()
    {
        var row = Row("B", PSObject.AsPSObject("b"));
        row.Properties.Add(new PSNoteProperty("A", null));
        Assert.Equal([("B", "b"), ("A", null)], new ObjectFields(row).All);
        Assert.Equal(
            [("B", "b"), ("A", null)],
            new ObjectFields(PSObject.AsPSObject(
                new System.Collections.Specialized.OrderedDictionary { ["B"] = PSObject.AsPSObject("b"), ["A"] = null })).All);
    }

    private static IEnumerable<ObjectFields> Forms(string name, object? value) =>
    [
        Of(name, value),
        new ObjectFields(PSObject.AsPSObject(new Hashtable { [name] = value })),
        new ObjectFields(PSObject.AsPSObject(new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = value })),
    ];

    private static ObjectFields Of(string name, object? value) => new(Row(name, value));

    private static PSObject Row(string name, object? value)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }

    private static string? Shown(DateTime? time)
    {
        Assert.Equal(time is null ? null : DateTimeKind.Local, time?.Kind);
        return time?.ToString("s", CultureInfo.InvariantCulture);
    }
}
