using System.CommandLine;
using System.Globalization;

namespace GesPowerShell.Simulator.CommandLine;

/// <summary>The command line. The defaults are those of <see cref="SimulatorOptions"/>.</summary>
internal sealed class SimulatorCommand : RootCommand
{
    /// <summary>Response files are off, since a secret may begin with @.</summary>
    private static readonly ParserConfiguration Syntax = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
    private static readonly SimulatorOptions Demo = new();

    private readonly Option<string> _urls = Text("--urls", "where to listen; port 0 picks a free one", Demo.Url, OptionCheck.Url);
    private readonly Option<double> _graphs = Number(
        "--graphs", "how many graphs exist at the start", Demo.Graphs, OptionCheck.Graphs);
    private readonly Option<double> _timeScale = Number(
        "--time-scale", "simulated seconds per real second", Demo.TimeScale, OptionCheck.TimeScale);
    private readonly Option<string> _accessKey = Text("--access-key", "access key that is let in", Demo.AccessKey);
    private readonly Option<string> _secretKey = Text("--secret-key", "its secret key", Demo.SecretKey);
    private readonly Option<string> _projectId = Text(
        "--project-id", "project that the graphs are in", Demo.ProjectId, OptionCheck.ProjectId);
    private readonly Option<string> _region = Text("--region", "region, and name of the project", Demo.Region);
    private readonly Option<string> _user = Text("--user", "IAM user", Demo.User);
    private readonly Option<string> _password = Text("--password", "password of the IAM user", Demo.Password);
    private readonly Option<string> _domain = Text("--domain", "account of the IAM user", Demo.Domain);
    private readonly Option<string> _agency = Text("--agency", "agency of that account, for the IAM user and for ECS", Demo.Agency);
    private readonly Option<double> _tokenLifetime = Number(
        "--token-lifetime",
        "of tokens and temporary keys given out, simulated seconds",
        Demo.TokenLifetime.TotalSeconds,
        OptionCheck.TokenLifetime);

    private readonly Option<double> _backupFileSize = Number(
        "--backup-file-size", "MB, at most, of the files of a backup", Demo.BackupFileSize, OptionCheck.BackupFileSize);

    /// <param name="run">Runs a simulator until a signal ends the process; its result is the exit code.</param>
    public SimulatorCommand(Func<SimulatorOptions, Task<int>> run)
        : base(
            """
            A simulated region of Huawei Cloud Graph Engine Service, with IAM on the same port. Ctrl+C ends it.

            It is controlled under /_simulator/, from this machine alone: GET state, GET requests, DELETE requests,
            POST clock {"advanceSeconds": N}, POST reset to begin again, and GET, POST, DELETE faults to make things go wrong:
            see docs/simulator.md.
            """)
    {
        Option[] all =
        [
            _urls, _graphs, _timeScale, _accessKey, _secretKey, _projectId, _region, _user, _password, _domain, _agency, _tokenLifetime,
            _backupFileSize,
        ];
        foreach (var option in all)
        {
            Options.Add(option);
        }

        _region.CompletionSources.Add(
            "cn-north-1", "cn-north-4", "cn-east-3", "cn-south-1", "ap-southeast-1", "ap-southeast-3", "eu-west-101");
        SetAction(parsed => run(Read(parsed)));
    }

    public ParseResult Parse(IReadOnlyList<string> args) => base.Parse(args, Syntax);

    public SimulatorOptions Read(ParseResult parsed) => new()
    {
        Url = parsed.GetRequiredValue(_urls),
        Graphs = (int)parsed.GetRequiredValue(_graphs),
        TimeScale = parsed.GetRequiredValue(_timeScale),
        AccessKey = parsed.GetRequiredValue(_accessKey),
        SecretKey = parsed.GetRequiredValue(_secretKey),
        ProjectId = parsed.GetRequiredValue(_projectId),
        Region = parsed.GetRequiredValue(_region),
        User = parsed.GetRequiredValue(_user),
        Password = parsed.GetRequiredValue(_password),
        Domain = parsed.GetRequiredValue(_domain),
        Agency = parsed.GetRequiredValue(_agency),
        TokenLifetime = TimeSpan.FromSeconds(parsed.GetRequiredValue(_tokenLifetime)),
        BackupFileSize = (int)parsed.GetRequiredValue(_backupFileSize),
    };

    private static Option<string> Text(string name, string description, string demo, Func<string, string?>? findProblem = null) =>
        Make(name, description, demo, text => text, findProblem ?? OptionCheck.Text);

    /// <summary>An option with a number, which has a decimal point in every culture.</summary>
    private static Option<double> Number(string name, string description, double demo, Func<double, string?> findProblem) => Make(
        name,
        description,
        demo,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        findProblem);

    private static Option<T> Make<T>(
        string name, string description, T demo, Func<string, T> parse, Func<T, string?> findProblem) => new(name)
    {
        Description = description,
        HelpName = "value",
        DefaultValueFactory = _ => demo,
        CustomParser = result =>
        {
            var value = parse(result.Tokens[0].Value);
            if (findProblem(value) is { } problem)
            {
                result.AddError($"{name}: {problem}");
            }

            return value;
        },
    };
}
