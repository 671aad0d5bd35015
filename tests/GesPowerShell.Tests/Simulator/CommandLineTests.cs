using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GesPowerShell.Simulator;
using GesPowerShell.Simulator.CommandLine;

namespace GesPowerShell.Tests.Simulator;

public class CommandLineTests
{
    [Fact]
    public void Every_option_is_read()
    {
        var options = Read(
            [
                "--urls", "http://127.0.0.1:8080", "--graphs=12", "--time-scale", "0.5", "--access-key", "AK", "--secret-key=a=b",
                "--project-id", "p1", "--region", "r", "--user", "u", "--password", "--p", "--domain", "d", "--agency", "a",
                "--token-lifetime", "90",
            ]);

        Assert.Equal(("http://127.0.0.1:8080", 12, 0.5), (options.Url, options.Graphs, options.TimeScale));
        Assert.Equal(("AK", "a=b", "p1", "r"), (options.AccessKey, options.SecretKey, options.ProjectId, options.Region));
        Assert.Equal(
            ("u", "--p", "d", "a", 90),
            (options.User, options.Password, options.Domain, options.Agency, options.TokenLifetime.TotalSeconds));
    }

    [Fact]
    public void Without_options_it_is_the_demo()
    {
        var (options, demo) = (Read([]), new SimulatorOptions());

        Assert.Equal((demo.Url, demo.Graphs, demo.TimeScale), (options.Url, options.Graphs, options.TimeScale));
        Assert.Equal(
            (demo.AccessKey, demo.SecretKey, demo.ProjectId, demo.Region),
            (options.AccessKey, options.SecretKey, options.ProjectId, options.Region));
        Assert.Equal(
            (demo.User, demo.Password, demo.Domain, demo.Agency, demo.TokenLifetime),
            (options.User, options.Password, options.Domain, options.Agency, options.TokenLifetime));
    }

    [Fact]
    public void A_secret_may_look_like_a_file_of_arguments_or_like_two_short_options() =>
        Assert.Equal(("@secret", "-hv"), (Read(["--secret-key", "@secret"]).SecretKey, Read(["--password", "-hv"]).Password));

    [Fact]
    public void A_number_has_a_point_whatever_the_culture_of_the_machine()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(0.5, Read(["--time-scale", "0.5"]).TimeScale);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

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
    [InlineData("graphs")]
    public void A_mistake_is_told_in_one_line_that_names_the_option(params string[] args)
    {
        var error = Assert.Single(Parse(args).Errors).Message;

        Assert.DoesNotContain('\n', error);
        Assert.Contains(args[0], error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_ends_it_with_exit_code_2_before_it_listens()
    {
        var (exitCode, output) = await RunAsync("--graphs", "ten");

        Assert.Equal(2, exitCode);
        Assert.DoesNotContain("listening", output, StringComparison.Ordinal);
        Assert.Contains("--graphs", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_exit_code_1()
    {
        await using var other = await SimulatorServer.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync("--urls", other.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(1, exitCode);
        Assert.Contains("Cannot listen on " + other.Address.GetLeftPart(UriPartial.Authority), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option_with_its_default()
    {
        var (exitCode, help) = await RunAsync("--graphs", "ten", "--help");

        Assert.Equal(0, exitCode);
        Assert.Every(Command.Options, option => Assert.Contains(option.Name, help, StringComparison.Ordinal));
        Assert.Contains(new SimulatorOptions().SecretKey, help, StringComparison.Ordinal);
        Assert.Contains("/_simulator/", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_completes_options_and_regions()
    {
        Assert.Contains("--time-scale", Parse("--ti").GetCompletions().Select(completion => completion.Label));
        Assert.Contains("cn-north-4", Parse("--region").GetCompletions().Select(completion => completion.Label));
    }

    private static readonly SimulatorCommand Command = new(_ => Task.FromResult(0));

    private static ParseResult Parse(params string[] args) => Command.Parse(args);

    private static SimulatorOptions Read(string[] args)
    {
        var parsed = Parse(args);
        Assert.Empty(parsed.Errors);
        return Command.Read(parsed);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SimulatorServer).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
