using System.Reflection;
using System.Reflection.Emit;
using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Module;

/// <summary>The assemblies that the module loads, with the time and the load context. Each test runs in a new process.</summary>
public sealed class IsolationTests : IAsyncLifetime
{
    /// <summary>Writes a line with the loaded assemblies of the module and of its packages: context/name/version.</summary>
    private const string Loaded = """
        $loaded = [Collections.Generic.SortedSet[string]]::new()
        foreach ($assembly in [AppDomain]::CurrentDomain.GetAssemblies()) {
            $name = $assembly.GetName()
            if ($name.Name -match '^(RestSharp|YamlDotNet|GesPowerShell(\.Model|\.Client)?)$') {
                $context = [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly).Name
                [void] $loaded.Add("$context/$($name.Name)/$($name.Version.Major)")
            }
        }
        "loaded: $loaded"
        """;

    private const string Module = "Default/GesPowerShell.Model/0 Default/GesPowerShell/0";
    private const string Client = "GesPowerShell.Client/GesPowerShell.Client/0 GesPowerShell.Client/RestSharp/114";

    private SimulatorServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await SimulatorServer.StartAsync(new SimulatorOptions { TimeScale = 600 }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_client_is_loaded_at_the_first_call_and_into_a_context_of_its_own()
    {
        var lines = await BareHostProcess.RunAsync(
            $"""
            {Loaded}
            Import-Module $env:TEST_MODULE
            {Loaded}
            {BareHostProcess.Connect}
            {Loaded}
            """,
            _server);
        Assert.Equal(["loaded: ", $"loaded: {Module}", $"loaded: {Module} {Client}"], lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task YamlDotNet_is_loaded_for_a_regions_file_alone_whatever_other_modules_have_loaded(bool besideAnother)
    {
        var folder = Directory.CreateTempSubdirectory("ges");
        try
        {
            var regions = Path.Combine(folder.FullName, "regions.yaml");
            await File.WriteAllTextAsync(
                regions, $"GES: [{{id: {_server.Options.Region}, endpoint: '{_server.Address}'}}]", TestContext.Current.CancellationToken);
            var lines = await BareHostProcess.RunAsync(
                $"""
                if ($env:TEST_DECOY) {"{"} [void] [Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($env:TEST_DECOY) {"}"}
                Import-Module $env:TEST_MODULE
                {BareHostProcess.Connect}
                {Loaded}
                $env:HUAWEICLOUD_SDK_REGIONS_FILE = $env:TEST_REGIONS
                Connect-Ges -Region $env:TEST_REGION -ProjectId $env:TEST_PROJECT
                (Get-GesGraph fraud_demo).Status
                {Loaded}
                """,
                _server,
                ("TEST_REGIONS", regions),
                ("TEST_DECOY", besideAnother ? Decoy(folder.FullName, "YamlDotNet", "YamlDotNet.Core.Parser", 11) : ""));
            var other = besideAnother ? " Default/YamlDotNet/11" : "";
            Assert.Equal(
                [$"loaded: {Module}{other} {Client}", "Running", $"loaded: {Module}{other} {Client} GesPowerShell.Client/YamlDotNet/18"],
                lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(106)]
    [InlineData(200)]
    public async Task Another_RestSharp_in_the_process_changes_nothing(int major)
    {
        var folder = Directory.CreateTempSubdirectory("ges");
        try
        {
            var lines = await BareHostProcess.RunAsync(
                $"""
                [void] [Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($env:TEST_DECOY)
                Import-Module $env:TEST_MODULE
                {BareHostProcess.Connect}
                (Get-GesGraph fraud_demo).Status
                (Stop-GesGraph fraud_demo -Wait -PollIntervalSec 0.02).Status
                {Loaded}
                """,
                _server,
                ("TEST_DECOY", Decoy(folder.FullName, "RestSharp", "RestSharp.RestClient", major)));
            Assert.Equal(["Running", "Success", $"loaded: {Module} Default/RestSharp/{major} {Client}"], lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_client_finds_the_model_where_nothing_but_the_module_knows_it()
    {
        // PowerShell has no resolver for assemblies in a load context that a script creates. The same is true in Windows PowerShell on a
        // thread without a pipeline.
        var lines = await BareHostProcess.RunAsync(
            """
            $own = [Runtime.Loader.AssemblyLoadContext]::new('Own')
            $folder = [IO.Path]::GetDirectoryName($env:TEST_MODULE)
            [void] $own.LoadFromAssemblyPath([IO.Path]::Combine($folder, 'GesPowerShell.Model.dll'))
            $module = $own.LoadFromAssemblyPath([IO.Path]::Combine($folder, 'GesPowerShell.dll'))
            $module.GetType('GesPowerShell.Loading.ClientLoader').GetProperty('Factory').GetValue($null).GetType().Name
            """);
        Assert.Equal(["GesClientFactory"], lines);
    }

    /// <summary>Creates an assembly with the name of one of the module's packages and without any type that the client uses.</summary>
    private static string Decoy(string folder, string name, string type, int major)
    {
        var decoy = new PersistedAssemblyBuilder(
            new AssemblyName(name) { Version = new Version(major, 0, 0, 0) }, typeof(object).Assembly);
        decoy.DefineDynamicModule(name).DefineType(type, TypeAttributes.Public).CreateType();
        var path = Path.Combine(folder, name + ".dll");
        decoy.Save(path);
        return path;
    }
}
