using System.CommandLine;

namespace GesPowerShell.Mutations;

/// <summary>The options of the command line.</summary>
internal sealed record Options(
    string[] Files, string? Match, bool Promises, int? Sample, int Seed, double Minutes, double Limit, int Parallel,
    string Work, bool Retry, string? Record, string[] Without, bool List)
{
    public static RootCommand Command(Func<Options, Task<int>> run)
    {
        var files = new Option<string[]>("--files")
        {
            Description = "Parts of paths, such as Client/Handlers; default: all.", AllowMultipleArgumentsPerToken = true,
        };
        var match = new Option<string?>("--match")
            { Description = "Part of the text of a mutation: file:line: `original` -> `mutated`." };
        var promises = new Option<bool>("--promises")
            { Description = "Only code whose comment has the word never, at most, only or before." };
        var sample = new Option<int?>("--sample")
            { Description = "The number of mutations in a random sample; default: all that the time allows." };
        var seed = new Option<int>("--seed")
        {
            Description = "The seed of the random sample; default: another one each time.",
            DefaultValueFactory = _ => Random.Shared.Next(1, 100_000),
        };
        var minutes = new Option<double>("--minutes")
        {
            Description = "Minutes after which no further mutation is tested.", DefaultValueFactory = _ => 180,
        };
        var limit = new Option<double>("--limit")
        {
            Description = "Maximum seconds of tests for one mutation.", DefaultValueFactory = _ => 120,
        };
        var parallel = new Option<int>("--parallel") { Description = "Test processes at once.", DefaultValueFactory = _ => 2 };
        var work = new Option<string>("--work")
        {
            Description = "The folder of the copy and of the results.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "ges-mutations"),
        };
        var retry = new Option<bool>("--retry") { Description = "Tests only the mutations that have survived." };
        var record = new Option<string?>("--record")
        {
            Description = "Records again what test classes with this text in their names reach.", Arity = ArgumentArity.ZeroOrOne,
        };
        var without = new Option<string[]>("--without")
        {
            Description = "Parts of names of test classes that are not run.", AllowMultipleArgumentsPerToken = true,
        };
        var list = new Option<bool>("--list") { Description = "Lists the mutations and ends." };
        var command = new RootCommand("Runs the tests on thousands of small mutations of the module, and counts those that a test detects.")
        {
            files, match, promises, sample, seed, minutes, limit, parallel, work, retry, record, without, list,
        };
        command.SetAction(parsed => run(new Options(
            parsed.GetValue(files) ?? [], parsed.GetValue(match), parsed.GetValue(promises), parsed.GetValue(sample), parsed.GetValue(seed),
            parsed.GetValue(minutes), parsed.GetValue(limit), parsed.GetValue(parallel), parsed.GetValue(work)!, parsed.GetValue(retry),
            parsed.GetResult(record) is null ? null : parsed.GetValue(record) ?? "",
            parsed.GetValue(without) ?? [], parsed.GetValue(list))));
        return command;
    }

    public bool Includes(Mutation mutation) =>
        (Files.Length == 0 || Files.Any(part => mutation.File.Contains(part, StringComparison.OrdinalIgnoreCase)))
        && (!Promises || mutation.IsPromised)
        && (Match is null || mutation.ToString().Contains(Match, StringComparison.OrdinalIgnoreCase));
}
