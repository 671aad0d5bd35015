using GesPowerShell.Simulator;

namespace GesPowerShell.Tests.Module;

/// <summary>
/// The connection from environment variables, which a process has only until a command chooses another one. Each case is a process.
/// </summary>
public sealed class EnvironmentConnectionTests : IAsyncLifetime
{
    private SimulatorServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await SimulatorServer.StartAsync(new SimulatorOptions { Graphs = 1 }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("", "Running")]
    [InlineData("$null = @() | Connect-Ges -PassThru", "NotConnected")]
    [InlineData("Disconnect-Ges", "NotConnected")]
    public async Task A_command_uses_the_environment_until_the_script_has_connected_or_disconnected(string before, string expected)
    {
        var lines = await BareHostProcess.RunAsync(
            $"Import-Module $env:TEST_MODULE; {before}; "
                + "try { (Get-GesGraph -ErrorAction Stop).Status } catch { ($_.FullyQualifiedErrorId -split ',')[0] }",
            _server,
            ("HW_REGION_NAME", _server.Options.Region),
            ("HUAWEICLOUD_SDK_REGION_GES_CN_NORTH_4", _server.Address.AbsoluteUri),
            ("HUAWEICLOUD_SDK_PROJECT_ID", _server.Options.ProjectId));
        Assert.Equal([expected], lines);
    }
}
