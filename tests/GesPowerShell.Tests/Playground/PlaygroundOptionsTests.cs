using GesPowerShell.Playground;

namespace GesPowerShell.Tests.Playground;

/// <summary>The division of the command line into options of the playground and arguments of pwsh.</summary>
public class PlaygroundOptionsTests
{
    [Theory]
    [InlineData("-Command 1 -Demo", "-Command 1 -Demo")]
    [InlineData("-Graphs 3 -NoProfile -File x.ps1 -Graphs 4", "-NoProfile -File x.ps1 -Graphs 4")]
    [InlineData("--time-scale 600 x.ps1 @y -what:ever", "x.ps1 @y -what:ever")]
    [InlineData("-Version", "-Version")]
    [InlineData("Demo", "Demo")]
    [InlineData("-Graphs 3", "")]
    [InlineData("", "")]
    public void From_the_first_foreign_argument_on_everything_is_for_pwsh_as_it_is(string line, string rest) =>
        Assert.Equal(Words(rest), PlaygroundOptions.Parse(Words(line)).Rest);

    [Fact]
    public void Its_own_options_come_in_any_order_and_case()
    {
        var options = PlaygroundOptions.Parse(["-timescale", "0.5", "--DEMO", "-graphs", "0"]);

        Assert.True(options.Demo);
        Assert.Equal(0, options.Graphs);
        Assert.Equal(0.5, options.TimeScale);
    }

    [Theory]
    [InlineData("-Graphs needs a whole number from 0 to 10000, not 'many'.", "-Graphs many")]
    [InlineData("-Graphs needs a whole number from 0 to 10000, not '10001'.", "-Graphs 10001 -Demo")]
    [InlineData("-Graphs needs a whole number from 0 to 10000.", "-Demo -Graphs")]
    [InlineData("-TimeScale needs a number above 0, not '0'.", "-TimeScale 0")]
    [InlineData("'-Bogus' is not an option of the playground, and -Demo takes none of pwsh; -Help lists them.", "-Demo -Bogus")]
    public void A_bad_option_is_named_with_what_it_needs(string message, string line) =>
        Assert.Equal(message, Assert.Throws<BadOptionException>(() => PlaygroundOptions.Parse(Words(line))).Message);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
