using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using GesPowerShell.Jobs;

namespace GesPowerShell.Tests.Jobs;

/// <summary>Jobs keep all their properties in files and in other processes.</summary>
public class JobObjectTests
{
    private static readonly PropertyInfo[] Stored = StoredIn(typeof(GesJob));
    private static readonly PropertyInfo[] StoredOfFile = StoredIn(typeof(GesJobFile));

    /// <summary>The names of the stored properties of a job. <c>Duration</c> is computed.</summary>
    public static TheoryData<string> Properties => [.. Stored.Select(property => property.Name)];

    private static Dictionary<string, Func<GesJob, object>> Forms { get; } = new()
    {
        ["a row with values"] = job => Row(job, value => value),
        ["a row of texts"] = job => Row(job, value => value is IEnumerable and not string ? value : $"{value}"),
        ["a hashtable"] = job => new Hashtable(Stored.ToDictionary(property => property.Name, property => property.GetValue(job))),
        ["a case-sensitive dictionary"] = job =>
            Stored.ToDictionary(property => property.Name.ToUpperInvariant(), property => property.GetValue(job)),
        ["deserialized"] = job => PSSerializer.Deserialize(PSSerializer.Serialize(job, 3)),
    };

    [Theory]
    [MemberData(nameof(Properties))]
    public void Each_property_of_a_job_is_read_again_from_every_form(string property)
    {
        var job = Full();
        foreach (var (form, make) in Forms)
        {
            var read = JobObject.Of(PSObject.AsPSObject(make(job)))!;
            Assert.Equal((form, Shown(Stored, job, property)), (form, Shown(Stored, read, property)));
        }
    }

    [Theory]
    [InlineData("JobId", true)]
    [InlineData("Operation", true)]
    [InlineData("GraphId", false)]
    [InlineData("Status", false)]
    public void A_row_with_an_id_or_an_operation_alone_is_a_job(string property, bool isJob) =>
        Assert.Equal(isJob, JobObject.Of(Row(property, "x")) is not null);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Files_of_a_job_are_read_however_many_there_are(int count)
    {
        var row = Row("JobId", "j");
        object[] files = [.. Enumerable.Range(0, count).Select(number => Row("Path", $"b/{number}"))];
        row.Properties.Add(new PSNoteProperty("Details", count == 1 ? files[0] : files));
        Assert.Equal(Enumerable.Range(0, count).Select(number => $"b/{number}"), JobObject.Of(row)!.Details.Select(file => file.Path));
    }

    [Theory]
    [InlineData("b/s.xml Success; b/e.csv Failed")]
    [InlineData("")]
    [InlineData(null)]
    public void Files_that_a_file_has_only_as_a_text_are_none(string? text)
    {
        var row = Row("JobId", "j");
        row.Properties.Add(new PSNoteProperty("Details", text));
        Assert.Empty(JobObject.Of(row)!.Details);
    }

    private static GesJob Full()
    {
        var job = new GesJob();
        Fill(Stored, job);
        return job;
    }

    private static void Fill(PropertyInfo[] properties, object item)
    {
        foreach (var (property, number) in properties.Select((property, index) => (property, index + 1)))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(item, property.Name switch
            {
                nameof(GesJob.Operation) => GesOperation.Import,
                nameof(GesJob.Status) => JobStatus.PartiallyFailed,
                _ => type == typeof(string) ? $"text-{number}"
                    : type == typeof(bool) ? true
                    : type == typeof(double) ? number + 0.5
                    : type == typeof(long) ? (long)number
                    : type == typeof(DateTime) ? new DateTime(2026, 3, 4, 5, 6, number, DateTimeKind.Local)
                    : (object)new[] { File(0), File(1) },
            });
        }
    }

    private static GesJobFile File(int number)
    {
        var file = new GesJobFile();
        Fill(StoredOfFile, file);
        typeof(GesJobFile).GetProperty(nameof(GesJobFile.Path))!.SetValue(file, $"b/{number}");
        return file;
    }

    private static PropertyInfo[] StoredIn(Type type) => [.. type.GetProperties().Where(property => property.CanWrite)];

    private static string Shown(PropertyInfo[] properties, object item, string property) =>
        properties.Single(one => one.Name == property).GetValue(item) switch
        {
            IEnumerable<GesJobFile> files => string.Join(" | ", files.Select(file =>
                string.Join(", ", StoredOfFile.Select(one => $"{one.Name}: {Shown(StoredOfFile, file, one.Name)}")))),
            DateTime time => $"{time:s} {time.Kind}",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static PSObject Row(GesJob job, Func<object?, object?> cell)
    {
        var row = new PSObject();
        foreach (var property in Stored)
        {
            row.Properties.Add(new PSNoteProperty(property.Name, cell(property.GetValue(job))));
        }

        return row;
    }

    private static PSObject Row(string name, object? value)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }
}
