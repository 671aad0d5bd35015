using System.Runtime.Loader;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>Resolves the client and its packages from the built module, for benchmarks of parts of the client.</summary>
internal static class ClientInProcess
{
    public static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var module = Path.GetDirectoryName(Places.Module)!;
        string[] places = [Path.Combine(module, name.Name + ".dll"), Path.Combine(module, "deps", "net8.0", name.Name + ".dll")];
        return places.FirstOrDefault(File.Exists) is { } path ? context.LoadFromAssemblyPath(path) : null;
    };
}
