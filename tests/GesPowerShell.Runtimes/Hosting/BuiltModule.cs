using System.Reflection;
using System.Runtime.CompilerServices;
using GesPowerShell.Loading;

namespace GesPowerShell.Runtimes.Hosting;

/// <summary>
/// Loads the built module as PowerShell does: the required assembly of the manifest, then the root module, each by its path.
/// </summary>
internal static class BuiltModule
{
    private static readonly string[] Names = ["GesPowerShell.Model", "GesPowerShell"];

    public static void Load(string folder)
    {
        var loaded = Names
            .Select(name => Assembly.LoadFrom(Path.Combine(folder, name + ".dll")))
            .ToDictionary(assembly => assembly.FullName!);

        // Resolves assemblies for this program only: the module must find its own assemblies.
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => request.RequestingAssembly != typeof(BuiltModule).Assembly ? null
            : loaded.TryGetValue(request.Name, out var assembly) ? assembly
            : request.Name.StartsWith("GesPowerShell.Client,", StringComparison.Ordinal) ? Client()
            : null;
    }

    // ClientLoader is in an assembly that the handler above resolves, so only a method that runs later may use it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly Client() => ClientLoader.Client;
}
