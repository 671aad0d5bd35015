namespace GesPowerShell.Simulator.CommandLine;

/// <summary>The options and what --help says about them.</summary>
internal static class CommandLineHelp
{
    public static IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--urls"] = "where to listen (http://127.0.0.1:0, a free port)",
        ["--graphs"] = "how many graphs exist at the start (8)",
        ["--time-scale"] = "simulated seconds per real second (60)",
        ["--access-key"] = "access key that is let in",
        ["--secret-key"] = "its secret key",
        ["--project-id"] = "project that the graphs are in",
        ["--region"] = "region, and name of the project (cn-north-4)",
        ["--user"] = "IAM user",
        ["--password"] = "password of the IAM user",
        ["--domain"] = "account of the IAM user",
        ["--agency"] = "agency of that account, for the IAM user and for ECS",
        ["--token-lifetime"] = "of tokens and temporary keys given out, simulated seconds (86400)",
    };

    public static string Text => string.Join(
        Environment.NewLine,
        [
            "A simulated region of Huawei Cloud Graph Engine Service, with IAM on the same port.",
            "",
            "  dotnet run --project src/GesPowerShell.Simulator -- [options]",
            "",
            .. Options.Select(option => $"  {option.Key,-18}{option.Value}"),
            "",
            "It is controlled under /_simulator/, from this machine alone: GET state, GET requests, DELETE requests,",
            """POST clock {"advanceSeconds": N}, and GET, POST, DELETE faults to make things go wrong: see docs/simulator.md.""",
            "Ctrl+C ends it.",
        ]);
}
