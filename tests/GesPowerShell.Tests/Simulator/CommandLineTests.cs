using GesPowerShell.Simulator.CommandLine;

namespace GesPowerShell.Tests.Simulator;

public class CommandLineTests
{
    [Fact]
    public void Every_option_is_read()
    {
        var options = CommandLineParser.Parse(
            [
                "--urls", "http://127.0.0.1:8080", "--graphs=12", "--time-scale", "0.5", "--access-key", "AK", "--secret-key=a=b", "--project-id",
                "p1", "--region", "r", "--user", "u", "--password", "--p", "--domain", "d", "--agency", "a", "--token-lifetime", "90",
            ]).Options!;

        Assert.Equal(("http://127.0.0.1:8080", 12, 0.5), (options.Url, options.Graphs, options.TimeScale));
        Assert.Equal(("AK", "a=b", "p1", "r"), (options.AccessKey, options.SecretKey, options.ProjectId, options.Region));
        Assert.Equal(("u", "--p", "d", "a", 90), (options.User, options.Password, options.Domain, options.Agency, options.TokenLifetime.TotalSeconds));
    }

    [Fact]
    public void Without_options_it_is_the_demo() => Assert.Equal(8, CommandLineParser.Parse([]).Options!.Graphs);

    [Theory]
    [InlineData("--nope")]
    [InlineData("--graphs")]
    [InlineData("--graphs", "-1")]
    [InlineData("--graphs", "1.5")]
    [InlineData("--graphs", "ten")]
    [InlineData("--graphs", "1", "--graphs", "2")]
    [InlineData("--time-scale", "0")]
    [InlineData("--time-scale", "NaN")]
    [InlineData("--token-lifetime", "0")]
    [InlineData("--urls", "https://127.0.0.1:1")]
    [InlineData("--urls", "http://example.com")]
    [InlineData("--urls", "http://127.0.0.1:1;http://127.0.0.1:2")]
    [InlineData("--urls", "nonsense")]
    [InlineData("--password", "")]
    public void A_mistake_is_told_in_one_line(params string[] args)
    {
        var parsed = CommandLineParser.Parse(args);

        Assert.Null(parsed.Options);
        Assert.False(parsed.Help);
        Assert.DoesNotContain('\n', parsed.Problem!);
    }

    [Fact]
    public void Help_lists_every_option()
    {
        Assert.True(CommandLineParser.Parse(["--graphs", "--help"]).Help);
        Assert.All(CommandLineHelp.Options.Keys, option => Assert.Contains(option, CommandLineHelp.Text));
    }
}
