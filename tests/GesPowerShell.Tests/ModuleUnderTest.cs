using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using GesPowerShell.Loading;

namespace GesPowerShell.Tests;

/// <summary>
/// The built module in out/, which is what the tests load: the cmdlets and the model where PowerShell puts them, the client in the
/// context that ClientLoader makes for it.
/// </summary>
internal static class ModuleUnderTest
{
    public static string Folder { get; } = Path.GetFullPath(
        typeof(ModuleUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ModuleOutput").Value!);

    public static string Manifest { get; } = Path.Combine(Folder, "GesPowerShell.psd1");

    /// <summary>To be called before any test is looked for.</summary>
    internal static void ResolveFromOut() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name switch
    {
        "GesPowerShell" or "GesPowerShell.Model" => context.LoadFromAssemblyPath(Path.Combine(Folder, name.Name + ".dll")),
        "GesPowerShell.Client" => ClientAssembly(),
        _ => null,
    };

    // A method of its own: ClientLoader is itself found through the handler above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly ClientAssembly() => ClientLoader.Client;
}
