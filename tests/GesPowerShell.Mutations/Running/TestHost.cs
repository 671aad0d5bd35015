using System.Diagnostics;
using System.Globalization;
using System.Text;
using GesPowerShell.Mutations.Building;

namespace GesPowerShell.Mutations.Running;

/// <summary>
/// A process that runs test classes repeatedly, because the start and the compilation take most of the time of a short run. The process is
/// replaced when a run takes too long or ends it.
/// </summary>
internal sealed class TestHost(WorkTree tree) : IDisposable
{
    private const string Done = "MUTATION DONE ";

    private Process? _process;

    /// <param name="mutation">The number of the active mutation; 0 for none.</param>
    /// <param name="arguments">The arguments of the run.</param>
    /// <param name="limit">The time after which the run is stopped.</param>
    /// <param name="idle">The time without CPU use after which the run is stopped: most mutations that never end wait forever.</param>
    public async Task<CommandResult> RunAsync(int mutation, IEnumerable<string> arguments, TimeSpan limit, TimeSpan idle)
    {
        var process = _process ??= Start();
        await process.StandardInput.WriteLineAsync(string.Join('\t', [mutation.ToString(CultureInfo.InvariantCulture), .. arguments]));
        await process.StandardInput.FlushAsync();
        var output = new StringBuilder();
        using var time = new CancellationTokenSource(limit);
        var used = TimeSpan.Zero;
        using var watch = new Timer(EndWhenIdle, null, idle, idle);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(time.Token) is { } line)
            {
                if (line.StartsWith(Done, StringComparison.Ordinal))
                {
                    return new CommandResult(
                        int.Parse(line[Done.Length..], CultureInfo.InvariantCulture), output.ToString(), IsTimeUp: false);
                }

                output.AppendLine(line);
            }

            Restart();
            return new CommandResult(-1, output.ToString(), IsTimeUp: false);
        }
        catch (OperationCanceledException)
        {
            Restart();
            return new CommandResult(-1, output.ToString(), IsTimeUp: true);
        }

        void EndWhenIdle(object? state)
        {
            try
            {
                process.Refresh();
                var before = used;
                used = process.TotalProcessorTime;
                if (used - before < TimeSpan.FromSeconds(0.2))
                {
                    time.Cancel();
                }
            }
            catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
            {
                // The run ended before the timer was stopped.
            }
        }
    }

    /// <summary>Ends the process, so that the next run starts a new one.</summary>
    public void Restart()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _process = null;
        }
    }

    public void Dispose() => Restart();

    private Process Start()
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(tree.Tests, ["--mutations"])
            {
                WorkingDirectory = tree.Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();

        // Standard error is read, since a full pipe would block the process.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
