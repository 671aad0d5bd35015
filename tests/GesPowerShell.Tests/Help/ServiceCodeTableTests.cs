using System.Text.RegularExpressions;
using GesPowerShell.Simulator;
using GesPowerShell.Tests.Engine;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Help;

/// <summary>The table of the error codes of the services, and the about topic that is generated from it.</summary>
public sealed class ServiceCodeTableTests
{
    private static readonly Regex ServiceCode = new(@"\A(GES|APIGW|IAM)\.\d{4}\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private const string Topic = "en-US/about_GesErrors.help.txt";

    public static TheoryData<string> Codes => [.. ServiceCodes.All.Select(code => code.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_says_what_it_means_and_what_to_do(string code)
    {
        var found = ServiceCodes.Find(code);
        Assert.NotNull(found);
        Assert.Matches(@"^[A-Z].{8,100}\.$", found.Meaning);
        Assert.Matches(@"^[A-Z].{20,220}\.$", found.Action);
        Assert.NotEqual(GesErrorKind.NotSpecified, found.Kind);
    }

    /// <summary>The simulator shares no code with the module. It has its codes from the documents of the services.</summary>
    [Fact]
    public void Every_code_that_the_simulator_refuses_with_is_in_the_table()
    {
        var codes = Literals.Of(typeof(SimulatorServer).Assembly).Where(text => ServiceCode.IsMatch(text)).ToArray();
        Assert.Contains("GES.7000", codes);
        Assert.Contains("APIGW.0301", codes);
        Assert.Every(codes, code => Assert.True(ServiceCodes.Find(code) is not null, $"{code} is not in the table."));
    }

    [Fact]
    public void Topic_was_made_from_the_table_as_it_is()
    {
        var made = Path.GetTempFileName();
        try
        {
            using var session = new PowerShellSession();
            session.Set("root", Tree.Root);
            session.Set("made", made);
            session.Run("& ([scriptblock]::Create([IO.File]::ReadAllText(\"$root/tools/New-ErrorTopic.ps1\"))) "
                + "-Root $root -OutputPath $made").ShouldSucceed();
            Assert.Equal(File.ReadAllText(made), Tree.Read(Topic).ReplaceLineEndings("\n"));
        }
        finally
        {
            File.Delete(made);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Topic_tells_about_every_code(string code)
    {
        var text = string.Join(' ', Tree.Read(Topic).Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var found = ServiceCodes.Find(code)!;
        Assert.Contains($"{code} {found.ErrorId}, {found.Kind}", text, StringComparison.Ordinal);
        Assert.Contains($"{found.Meaning} Do: {found.Action}", text, StringComparison.Ordinal);
    }
}
