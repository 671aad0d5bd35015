using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GesPowerShell.Benchmarks.Results;

/// <summary>Writes the rows as JSON, so that runs can be compared.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the file and returns its path.</summary>
    public static string Write(IReadOnlyList<Row> rows, string effort)
    {
        Directory.CreateDirectory(Places.Results);
        var now = DateTime.UtcNow;
        var path = Path.Combine(Places.Results, now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + $"-{effort}.json");
        using var file = File.Create(path);
        JsonSerializer.Serialize(
            file,
            new
            {
                Time = now, Effort = effort, Runtime = RuntimeInformation.FrameworkDescription, Os = RuntimeInformation.OSDescription,
                Environment.ProcessorCount, Rows = rows,
            },
            Options);
        return path;
    }
}
