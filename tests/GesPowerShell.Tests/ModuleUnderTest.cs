using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using GesPowerShell.Loading;

namespace GesPowerShell.Tests;

/// <summary>
/// The built module in out/, which the tests load as PowerShell does: the cmdlets and the model into the default load context, and the
/// client into the load context of ClientLoader.
/// </summary>
internal static class ModuleUnderTest
{
    public static string Folder { get; } = Path.GetFullPath(
        typeof(ModuleUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ModuleOutput").Value!);

    public static string Manifest { get; } = Path.Combine(Folder, "GesPowerShell.psd1");

    /// <summary>Sets the assembly resolver. It must be called before the test classes are loaded.</summary>
    internal static void ResolveFromOut() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name switch
    {
        "GesPowerShell" or "GesPowerShell.Model" => context.LoadFromAssemblyPath(Path.Combine(Folder, name.Name + ".dll")),
        "GesPowerShell.Client" => ClientAssembly(),
        _ => null,
    };

    // The handler above resolves the assembly of ClientLoader, so only a method that is compiled later may use it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly ClientAssembly() => ClientLoader.Client;
}
