using System.IO.Compression;
using GesPowerShell.Benchmarks.Hosting;
using GesPowerShell.Benchmarks.Results;

namespace GesPowerShell.Benchmarks.Measures;

/// <summary>Measures the size of the package and of the files that an import loads.</summary>
internal static class PackageMeasure
{
    public static async Task<IEnumerable<Row>> RunAsync(Effort effort, BenchmarkRegion region)
    {
        var loaded = await FreshProcess.RunAsync(
            $$"""
            $before = [AppDomain]::CurrentDomain.GetAssemblies()
            Import-Module '{{Places.Module}}'
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { if ($before -notcontains $_) { $_.GetName().Name } }
            """,
            region.Environment);
        return
        [
            new Row("Package", Math.Round(ZippedBytes() / 1024d), null, "KB").AtMost(3 * 1024),
            new Row("Assemblies loaded at import", loaded.Length, null, "") { Note = string.Join(", ", loaded) },
            new Row("RestSharp loaded at import", loaded.Count(name => name == "RestSharp"), null, "").Exactly(0),
        ];
    }

    private static long ZippedBytes()
    {
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(Path.GetDirectoryName(Places.Module)!, zip);
        return zip.Length;
    }
}
