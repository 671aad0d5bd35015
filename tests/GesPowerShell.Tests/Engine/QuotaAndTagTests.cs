using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

public class QuotaAndTagTests : RegionTest
{
    [Fact]
    public void The_quota_says_what_is_left()
    {
        var quotas = Run("Get-GesQuota").ShouldSucceed().Output.Cast<GesQuota>().ToList();
        Assert.Equal(["graph", "backup", "metadata"], quotas.Select(quota => quota.Type));
        Assert.Equal((42, 178800, Server.Options.ProjectId), (quotas[0].Available, quotas[0].EdgeVolume, quotas[0].ProjectId));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void A_quota_that_cannot_be_read_is_an_error_and_not_an_empty_answer()
    {
        Server.Faults.Add(new FaultRule { Path = "/quotas", Answer = new(403) });
        Assert.NotNull(Run("Get-GesQuota").Error);
    }

    [Theory]
    [InlineData("env", "aml_prod dev_import dev_recommend fraud_demo")]
    [InlineData("ENV=Dev", "dev_import dev_recommend")]
    [InlineData("'env=d*'", "dev_import dev_recommend fraud_demo")]
    [InlineData("env=dev, owner", "dev_recommend")]
    [InlineData("@{ env = 'dev'; owner = $null }", "dev_recommend")]
    [InlineData("@{ env = 'dev'; owner = 'nobody' }", "")]
    [InlineData("@{ env = 'prod' }, 'team=compl*'", "aml_prod")]
    [InlineData("'cost-center=4711'", "aml_prod")]
    [InlineData("@{ 'cost-center' = 4711 }", "aml_prod")]
    [InlineData("'env='", "")]
    [InlineData("nosuch", "")]
    public void Graphs_are_found_by_their_tags(string tag, string expected)
    {
        var names = Run($"Get-GesGraph -Tag {tag}").ShouldSucceed().Graphs.Select(graph => graph.Name).Order();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), names);
    }

    [Fact]
    public void A_tag_that_cannot_be_one_is_refused_and_lists_nothing()
    {
        (string Parameters, string ErrorId, string Says)[] refusals =
        [
            ("-Tag 'env=a['", "SettingInvalid", "the value for env is no pattern"),
            ("-Tag env, @{ owner = 'a[' }", "SettingInvalid", "the value for owner is no pattern"),
            ("-Tag @()", "InputMissing", "-Tag"),
            ("-Tag @{}", "InputMissing", "-Tag"),
            ("-Tag env, ''", "InputMissing", "-Tag"),
            ("-Tag '=dev'", "InputMissing", "-Tag"),
            ("-Status Running -Tag ''", "InputMissing", "-Tag"),
            ("-Status Runing -Tag env", "StatusInvalid", "Runing"),
        ];
        foreach (var (parameters, errorId, says) in refusals)
        {
            var result = Run($"Get-GesGraph {parameters}");
            Assert.Equal((parameters, errorId), (parameters, result.ErrorId));
            Assert.Contains(says, result.Error.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void Names_states_and_tags_are_all_conditions()
    {
        Assert.Equal("dev_recommend", Assert.Single(Run("Get-GesGraph dev_* -Tag env -Status Stopped").ShouldSucceed().Graphs).Name);
        Assert.Empty(Run("'fraud_demo' | Get-GesGraph -Tag env=prod").ShouldSucceed().Graphs);
    }

    [Fact]
    public void Tab_offers_tags_with_their_values() =>
        Assert.Equal(["env=dev", "env=demo", "env=prod"], Session.Complete("Get-GesGraph -Tag env"));
}
