using GesPowerShell.Tests.Engine;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Help;

/// <summary>The table of the services' codes, and the topic that is made from it.</summary>
public sealed class ServiceCodeTableTests
{
    private const string Topic = "en-US/about_GesErrors.help.txt";

    /// <summary>What the services' documents list, counted out here once more: a code that falls out of the table is missed.</summary>
    public static TheoryData<string> Documented =>
    [
        .. Codes("GES", 1, 16, 47, 2067),
        .. Codes("GES", [.. Enumerable.Range(7000, 25), .. Enumerable.Range(7027, 16), .. Enumerable.Range(7048, 5)]),
        .. Codes("GES", 7054, 7056, 7057, 7059, 7061, 7062, 7063, 7064, 7065, 7066, 7067, 7068, 7069, 7070),
        .. Codes("GES", 8005, 8006, 8007, 8008, 8011, 8012, 8013, 8301, 8302, 8303),
        .. Codes("APIGW", 101, 103, 104, 105, 106, 201, 301, 302, 303, 304, 305, 306, 307, 308, 310, 401, 402, 404, 501, 502),
        .. Codes("APIGW", 601, 602, 605, 606, 607, 608, 609, 610, 611, 612, 613, 705, 801, 802),
        .. Codes("IAM", 7, 11),
        "1100", "1101", "1103",
        "HTTP 400", "HTTP 401", "HTTP 403", "HTTP 404", "HTTP 408", "HTTP 429", "HTTP 5xx",
    ];

    [Theory]
    [MemberData(nameof(Documented))]
    public void Every_documented_code_says_what_it_means_and_what_to_do(string code)
    {
        var found = ServiceCodes.Find(code);
        Assert.NotNull(found);
        Assert.Matches(@"^[A-Z].{8,100}\.$", found.Meaning);
        Assert.Matches(@"^[A-Z].{20,220}\.$", found.Action);
        Assert.NotEqual(GesErrorKind.NotSpecified, found.Kind);
    }

    [Fact]
    public void No_code_is_made_up() => Assert.Equal(
        Documented.Select(row => row.Data).Order(StringComparer.Ordinal), ServiceCodes.All.Select(code => code.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Topic_was_made_from_the_table_as_it_is()
    {
        var made = Path.GetTempFileName();
        try
        {
            using var session = new PowerShellSession();
            session.Set("root", Tree.Root);
            session.Set("made", made);
            session.Run("& ([scriptblock]::Create([IO.File]::ReadAllText(\"$root/tools/New-ErrorTopic.ps1\"))) -Root $root -OutputPath $made").ShouldSucceed();
            Assert.Equal(File.ReadAllText(made), Tree.Read(Topic).ReplaceLineEndings("\n"));
        }
        finally
        {
            File.Delete(made);
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Topic_tells_about_every_code(string code)
    {
        var text = string.Join(' ', Tree.Read(Topic).Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var found = ServiceCodes.Find(code)!;
        Assert.Contains($"{code} {found.ErrorId}, {found.Kind}", text, StringComparison.Ordinal);
        Assert.Contains($"{found.Meaning} Do: {found.Action}", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(string prefix, params int[] numbers) => numbers.Select(number => $"{prefix}.{number:0000}");
}
