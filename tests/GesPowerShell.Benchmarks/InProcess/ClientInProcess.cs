using System.Runtime.Loader;

namespace GesPowerShell.Benchmarks.InProcess;

/// <summary>Finds the client, and what it brings, in the built module, for benchmarks of its pieces.</summary>
internal static class ClientInProcess
{
    public static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var module = Path.GetDirectoryName(Places.Module)!;
        string[] places = [Path.Combine(module, name.Name + ".dll"), Path.Combine(module, "deps", "net8.0", name.Name + ".dll")];
        return places.FirstOrDefault(File.Exists) is { } path ? context.LoadFromAssemblyPath(path) : null;
    };
}
