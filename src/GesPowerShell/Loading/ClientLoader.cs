using System.Reflection;

namespace GesPowerShell.Loading;

/// <summary>
/// Finds the client, which lies apart with everything that it brings, and makes the one factory by name. Nothing of it is loaded before
/// the first call, and nothing of it enters the context that PowerShell and other modules share.
/// </summary>
internal static class ClientLoader
{
    private const string ClientName = "GesPowerShell.Client";

    private static readonly Lazy<Assembly> LazyClient = new(Load);

    private static readonly Lazy<IGesClientFactory> LazyFactory = new(
        () => (IGesClientFactory)Activator.CreateInstance(LazyClient.Value.GetType(ClientName + ".GesClientFactory", throwOnError: true))!);

    public static IGesClientFactory Factory => LazyFactory.Value;

    /// <summary>The loaded client; loads it.</summary>
    public static Assembly Client => LazyClient.Value;

    private static Assembly Load()
    {
        var deps = Path.Combine(Path.GetDirectoryName(typeof(ClientLoader).Assembly.Location)!, "deps");
        var contextType = Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader", throwOnError: false);
        if (contextType is null)
        {
            // .NET Framework: LoadFrom looks for what the client references in the client's own folder.
            return Assembly.LoadFrom(Path.Combine(deps, "net472", ClientName + ".dll"));
        }

        if (Environment.Version.Major < 8)
        {
            throw GesErrors.PowerShellTooOld(Environment.Version);
        }

        return LoadIsolated(contextType, Path.Combine(deps, "net8.0"));
    }

    /// <summary>
    /// AssemblyLoadContext is not in .NET Standard, hence the reflection. Every file is loaded by its path: a reference from one of them
    /// finds the one loaded here before any other version in the process. YamlDotNet is left to the client, which loads it the same way
    /// when there is a file to read with it.
    /// </summary>
    private static Assembly LoadIsolated(Type contextType, string folder)
    {
        var context = Activator.CreateInstance(contextType, ClientName, false)!;
        var load = (Func<string, Assembly>)Delegate.CreateDelegate(
            typeof(Func<string, Assembly>), context, contextType.GetMethod("LoadFromAssemblyPath")!);
        return Directory.GetFiles(folder, "*.dll")
            .Where(file => Path.GetFileName(file) != "YamlDotNet.dll")
            .Select(load)
            .Single(assembly => assembly.GetName().Name == ClientName);
    }
}
