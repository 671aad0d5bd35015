using System.Reflection;

namespace GesPowerShell.Loading;

/// <summary>
/// Loads the client and its dependencies from their own folder, and creates the client factory by name. They are loaded at the first use
/// and, on .NET, into a load context of their own, so that they do not conflict with versions of PowerShell and other modules.
/// </summary>
internal static class ClientLoader
{
    private const string ClientName = "GesPowerShell.Client";

    private static readonly Lazy<Assembly> LazyClient = new(Load);

    private static readonly Lazy<IGesClientFactory> LazyFactory = new(
        () => (IGesClientFactory)Activator.CreateInstance(LazyClient.Value.GetType(ClientName + ".GesClientFactory", throwOnError: true))!);

    public static IGesClientFactory Factory => LazyFactory.Value;

    /// <summary>The assembly of the client, loaded at the first use.</summary>
    public static Assembly Client => LazyClient.Value;

    private static Assembly Load()
    {
        AppDomain.CurrentDomain.AssemblyResolve += FindModel;
        var deps = Path.Combine(Path.GetDirectoryName(typeof(ClientLoader).Assembly.Location)!, "deps");
        var contextType = Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader", throwOnError: false);
        if (contextType is null)
        {
            // .NET Framework: LoadFrom also searches the folder of the client for its references.
            return Assembly.LoadFrom(Path.Combine(deps, "net472", ClientName + ".dll"));
        }

        if (Environment.Version.Major < 8)
        {
            throw GesErrors.PowerShellTooOld(Environment.Version);
        }

        return LoadIsolated(contextType, Path.Combine(deps, "net8.0"));
    }

    /// <summary>
    /// Finds the model for the client, whose folder does not have it. PowerShell would find it too, but Windows PowerShell does so on a
    /// thread with a pipeline alone, and the client may be the first to use a type of the model on another thread.
    /// </summary>
    private static Assembly? FindModel(object? sender, ResolveEventArgs request) =>
        request.Name == typeof(IGesClientFactory).Assembly.FullName ? typeof(IGesClientFactory).Assembly : null;

    /// <summary>
    /// Loads the assemblies of a folder into a new load context. AssemblyLoadContext is not in .NET Standard, so reflection is used. Every
    /// file is loaded by its path, so that references between them resolve to these versions and not to others in the process. The client
    /// itself loads YamlDotNet when it reads a regions file.
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
