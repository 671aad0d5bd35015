using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Module;

/// <summary>The import, repeated import and removal of the module.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private SimulatorServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await SimulatorServer.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_import_says_nothing()
    {
        Assert.Empty(await BareHostProcess.RunAsync("Import-Module $env:TEST_MODULE; Import-Module $env:TEST_MODULE -Force"));
    }

    [Fact]
    public async Task The_types_and_the_version_are_there_right_after_the_import()
    {
        var lines = await BareHostProcess.RunAsync(
            """
            Import-Module $env:TEST_MODULE
            [GesPowerShell.GesGraph].Assembly.GetName().Name
            [GesPowerShell.GesJob].FullName
            (Get-Module GesPowerShell).Version.ToString()
            (Get-Module GesPowerShell).ModuleType.ToString()
            """);
        Assert.Equal(["GesPowerShell.Model", "GesPowerShell.GesJob", Manifest.Version.ToString(), "Binary"], lines);
    }

    [Theory]
    [InlineData("Import-Module $env:TEST_MODULE -Force")]
    [InlineData("Remove-Module GesPowerShell; Import-Module $env:TEST_MODULE")]
    public async Task The_cmdlets_are_all_there_and_work_after_importing_again(string again)
    {
        const string Use = """
            (Get-Command -Module GesPowerShell -CommandType Cmdlet).Name -join ' '
            (Get-GesGraph fraud_demo).Name
            """;
        var lines = await BareHostProcess.RunAsync(
            $"""
            Import-Module $env:TEST_MODULE
            {BareHostProcess.Connect}
            {Use}
            {again}
            {BareHostProcess.Connect}
            {Use}
            """,
            _server);
        var cmdlets = string.Join(' ', Manifest.CmdletsToExport.Order(StringComparer.Ordinal));
        Assert.Equal([cmdlets, "fraud_demo", cmdlets, "fraud_demo"], lines);
    }

    [Fact]
    public async Task After_leaving_there_are_no_cmdlets()
    {
        var lines = await BareHostProcess.RunAsync(
            "Import-Module $env:TEST_MODULE; Remove-Module GesPowerShell; @(Get-Command *-Ges*).Count; @(Get-Module Ges*).Count");
        Assert.Equal(["0", "0"], lines);
    }
}
