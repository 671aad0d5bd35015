using System.Globalization;
using System.Reflection;
using Xunit.Runner.InProc.SystemConsole;

namespace GesPowerShell.Tests;

/// <summary>
/// <c>--mutations</c>: runs test classes repeatedly in one process, where their code is already compiled. Each line of the input has the
/// number of a mutation and the arguments of a run, separated by tabs. After each run a line with its exit code is written. See
/// tests/GesPowerShell.Mutations.
/// </summary>
internal static class MutationHost
{
    public const string Done = "MUTATION DONE ";

    public static async Task<int> RunAsync()
    {
        var switchOn = typeof(GesGraph).Assembly.GetType("GesPowerShell.Mutant", throwOnError: true)!
            .GetMethod("Switch", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Action<int>>();

        // The streams are opened directly, because a test may replace the reader and writers of Console.
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var writer = TextWriter.Synchronized(output);
        while (await input.ReadLineAsync() is { } line)
        {
            var parts = line.Split('\t');

            // Processes that a test starts read the number from the environment.
            Environment.SetEnvironmentVariable("GES_MUTANT", parts[0]);
            switchOn(int.Parse(parts[0], CultureInfo.InvariantCulture));

            // The static ConsoleRunner.Run ends the process after a run.
            using var runner = new ConsoleRunner(parts[1..], typeof(MutationHost).Assembly);
            var exitCode = await runner.EntryPoint(TextReader.Null, writer);
            await writer.WriteLineAsync(Done + exitCode.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
