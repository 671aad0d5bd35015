using System.Management.Automation;
using GesPowerShell.Inputs;

namespace GesPowerShell.Tests.Inputs;

/// <summary>The value of <c>$_</c> in the script block of -ExportPath.</summary>
public class ExportTargetTests
{
    private static readonly object Row = new();
    private static readonly GesGraph Listed = new() { Name = "fraud_demo" };

    [Fact]
    public void An_object_of_the_pipeline_is_itself() => Assert.Same(Row, ExportTarget.SubjectOf(Row, Listed, ("Name", "x")));

    [Theory]
    [InlineData("fraud_demo")]
    [InlineData(null)]
    public void A_name_is_the_object_that_the_list_has_and_otherwise_what_is_known(string? given)
    {
        Assert.Same(Listed, ExportTarget.SubjectOf(given, Listed, ("Name", "x")));
        var made = Assert.IsType<PSObject>(ExportTarget.SubjectOf(given, null, ("Name", "x"), ("GraphName", null)));
        Assert.Equal([("Name", "x"), ("GraphName", null)], made.Properties.Select(property => (property.Name, (object?)property.Value)));
    }
}
