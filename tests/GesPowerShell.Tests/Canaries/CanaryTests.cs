using GesPowerShell.Client;
using GesPowerShell.Client.Configuration;
using GesPowerShell.Tests.Client;
using GesPowerShell.Tests.Module;
using GesPowerShell.Tests.Waiting;
using Microsoft.Extensions.Time.Testing;

namespace GesPowerShell.Tests.Canaries;

/// <summary>
/// Runs every cmdlet with every kind of credentials, with and without failures of the service. No output may contain a secret, in any form.
/// A new cmdlet fails here until it has an entry in <see cref="Calls"/>.
/// </summary>
public sealed class CanaryTests(SharedSession shared) : IClassFixture<SharedSession>, IDisposable
{
    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Add-GesGraphPublicIp"] = "Add-GesGraphPublicIp -GraphId g -EipId eip-1 -Connection $c",
        ["Add-GesGraphReplica"] = "Add-GesGraphReplica -GraphId g -Count 1 -Connection $c -Confirm:$false",
        ["Clear-GesGraphData"] = "Clear-GesGraphData -GraphId g -Connection $c -Confirm:$false",
        ["Connect-Ges"] = "Connect-Ges",
        ["Disconnect-Ges"] = "Disconnect-Ges $c",
        ["Export-GesBackup"] = "Export-GesBackup b1 -GraphId g -ExportPath bucket/x -Connection $c",
        ["Export-GesGraphData"] = "Export-GesGraphData -GraphId g -ExportPath bucket/x -Connection $c",
        ["Get-GesBackup"] = "Get-GesBackup -Connection $c",
        ["Get-GesConnection"] = "Get-GesConnection; $c",
        ["Get-GesGraph"] = "Get-GesGraph -Connection $c",
        ["Get-GesJob"] = "Get-GesJob -Connection $c",
        ["Get-GesMetadata"] = "Get-GesMetadata -Detailed -Connection $c",
        ["Get-GesProject"] = "Get-GesProject -Connection $c",
        ["Get-GesQuota"] = "Get-GesQuota -Connection $c",
        ["Get-GesScene"] = "Get-GesScene -Connection $c",
        ["Import-GesBackup"] = "Import-GesBackup -GraphId g -ImportPath bucket/x -Connection $c",
        ["Import-GesGraphData"] = "Import-GesGraphData -GraphId g -EdgesetPath bucket/x.csv -Connection $c",
        ["Import-GesMetadata"] = "Import-GesMetadata m bucket/x -Connection $c",
        ["Invoke-GesApi"] = "Invoke-GesApi POST graphs/g/stop -Body @{} -Connection $c -Confirm:$false",
        ["New-GesBackup"] = "New-GesBackup -GraphId g -Connection $c",
        ["New-GesGraph"] =
            "New-GesGraph made_here -Size 1M -VpcId v -SubnetId s -SecurityGroupId s -CryptAlgorithm generalCipher -Connection $c",
        ["New-GesMetadata"] = "New-GesMetadata m -InputObject @{ labels = @() } -MetadataPath bucket/x -Connection $c",
        ["Register-GesScene"] = "Register-GesScene -GraphId g -SceneName x -Connection $c",
        ["Remove-GesBackup"] = "Remove-GesBackup b1 -GraphId g -Connection $c -Confirm:$false",
        ["Remove-GesGraph"] = "Remove-GesGraph -GraphId g -Connection $c -Confirm:$false",
        ["Remove-GesGraphPublicIp"] = "Remove-GesGraphPublicIp -GraphId g -EipId eip-1 -Connection $c",
        ["Remove-GesMetadata"] = "Remove-GesMetadata -MetadataId m1 -Connection $c -Confirm:$false",
        ["Resize-GesGraph"] = "Resize-GesGraph -GraphId g -Size 10M -Connection $c -Confirm:$false",
        ["Restart-GesGraph"] = "Restart-GesGraph fraud_demo -Connection $c -Confirm:$false -Wait -TimeoutSec 100",
        ["Restore-GesGraph"] = "Restore-GesGraph fraud_demo -Connection $c -Confirm:$false -TimeoutSec 20",
        ["Save-GesBackup"] = "Save-GesBackup b1 -GraphId g -Path \"$([IO.Path]::GetTempPath())ges-canary-$PID\" -Connection $c",
        ["Set-GesGraphSecurityGroup"] = "Set-GesGraphSecurityGroup -GraphId g -SecurityGroupId sg-1 -Connection $c",
        ["Show-GesJobTimeline"] = "Get-GesJob -Connection $c | Show-GesJobTimeline",
        ["Start-GesGraph"] = "Start-GesGraph -GraphId g -Connection $c",
        ["Stop-GesGraph"] = "Stop-GesGraph fraud_demo -Connection $c -Wait -TimeoutSec 20",
        ["Unregister-GesScene"] = "Unregister-GesScene -GraphId g -SceneName x -Connection $c",
        ["Update-GesGraphVersion"] = "Update-GesGraphVersion -GraphId g -Version 9.9.9 -Connection $c -Confirm:$false",
        ["Wait-GesJob"] = "Wait-GesJob -JobId job-1 -GraphId g -Operation Start -Connection $c -TimeoutSec 20",
    };

    private readonly HomeFolder _home = new();

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in CredentialKind.All)
            {
                foreach (var cmdlet in Cmdlets.All.Where(cmdlet => cmdlet.Name != "Connect-Ges"))
                {
                    data.Add(kind.Name, cmdlet.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> TypedKinds => [.. CredentialKind.All.Where(kind => kind.Prepare is null).Select(kind => kind.Name)];

    public void Dispose() => _home.Dispose();

    [Theory]
    [MemberData(nameof(TypedKinds))]
    public async Task Connecting_leaves_no_secret_behind(string kindName)
    {
        var kind = CredentialKind.Named(kindName);
        await using var service = new CanaryService(kind);
        new CanaryCheck(shared.Session, service).Connect(kind);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nothing_that_a_cmdlet_leaves_behind_has_a_secret_in_it(string kindName, string cmdlet)
    {
        var kind = CredentialKind.Named(kindName);
        await using var service = new CanaryService(kind);
        var callsGes = Calls[cmdlet].Contains("-Connection", StringComparison.Ordinal);
        // Each failure is combined with each cmdlet and with each kind of credentials, but not with each pair of them. The code that hides
        // secrets depends on neither.
        var place = CredentialKind.All.IndexOf(kind) + Calls.Keys.Order(StringComparer.Ordinal).TakeWhile(name => name != cmdlet).Count();
        var failures = FailureCase.All.Where((_, i) => callsGes && i % 4 == place % 4);
        foreach (var failure in failures.Prepend(null))
        {
            await RunAsync(failure, isSilent: false);
        }

        await RunAsync(null, isSilent: callsGes);

        async Task RunAsync(FailureCase? failure, bool isSilent)
        {
            var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
            var variables = new Dictionary<string, string>();
            kind.Prepare?.Invoke(variables.Add, _home);
            var plan = PlanBuilder.Build(
                kind.Settings(service.Address), new EnvironmentSource(variables.GetValueOrDefault, () => variables.Keys), _ => { });
            using var client = new GesClient(plan, clock, new JumpingClock());
            var connection = new GesConnection(client);
            (service.AtGes, service.Silent) = (null, null);
            await client.CheckAccessAsync(new CallLog().Context(TestContext.Current.CancellationToken));
            (service.AtGes, service.Silent) = (failure, isSilent ? clock : null);
            new CanaryCheck(shared.Session, service).Run(Calls[cmdlet], connection);
        }
    }

    [Fact]
    public void Every_cmdlet_is_called() =>
        Assert.Equal(Cmdlets.All.Select(cmdlet => cmdlet.Name), Calls.Keys.Order(StringComparer.Ordinal));
}
