using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.InProcess;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures the time and memory of the parts of a call. They have no goals: they explain the other figures.</summary>
internal static class PiecesMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        ClientInProcess.Resolve();
        return Rows(effort, await region.PageAsync());
    }

    // The call above sets the assembly resolver for the types in this method, so this method must not be compiled before it.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static IEnumerable<Row> Rows(Effort effort, byte[] page)
    {
        Pieces.Prepare(page);
        var run = InProcessRun.OfPieces<Pieces>(effort);
        return
        [
            .. Both("Signature of a request", nameof(Pieces.SignatureOurs), nameof(Pieces.SignatureLimit), "hashes alone"),
            .. Both("Page of 100 graphs", nameof(Pieces.PageOurs), nameof(Pieces.PageLimit), "Utf8JsonReader"),
            .. Both("Exchange without network", nameof(Pieces.ExchangeOurs), nameof(Pieces.ExchangeLimit), "bare HttpClient"),
            .. Both("  RestSharp as it comes", nameof(Pieces.ExchangeRestSharp), nameof(Pieces.ExchangeLimit), "bare HttpClient"),
        ];

        IEnumerable<Row> Both(string what, string ours, string limit, string note) =>
        [
            new Row(what, run[ours].Microseconds, run[limit].Microseconds, "us") { Note = note },
            new Row(what + ", allocated", run[ours].Bytes, run[limit].Bytes, "B") { Note = note },
        ];
    }
}
