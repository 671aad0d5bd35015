using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Engine;

/// <summary>Scenes, and the subscriptions of graphs to them.</summary>
public class SceneTests : RegionTest
{
    [Theory]
    [InlineData("Get-GesScene", 3)]
    [InlineData("Get-GesScene fraud_detection", 2)]
    [InlineData("Get-GesScene fraud_detection ring_detection", 1)]
    [InlineData("Get-GesScene -GraphName fraud_demo", 0)]
    [InlineData("Register-GesScene fraud_demo recommendation", 1)]
    [InlineData("$null = Register-GesScene fraud_demo fraud_detection; Get-GesGraph fraud_demo, social_net | Get-GesScene", 2)]
    [InlineData("$null = Register-GesScene fraud_demo fraud_detection; Register-GesScene fraud_demo fraud_detection, recommendation", 3)]
    [InlineData("$null = Register-GesScene fraud_demo fraud_detection, recommendation; Unregister-GesScene fraud_demo recommendation", 1)]
    public void Scenes_are_listed_registered_and_removed(string command, int applications) =>
        Assert.Equal(applications, Run(command).ShouldSucceed().Output.OfType<GesScene>().Count());

    [Fact]
    public void A_scene_that_the_graph_has_already_is_no_error_and_is_not_sent_again()
    {
        Run("Register-GesScene fraud_demo fraud_detection").ShouldSucceed();
        Assert.Equal(2, Run("Register-GesScene fraud_demo fraud_detection").ShouldSucceed().Output.Count);
        Assert.Single(Changes);
    }

    [Theory]
    [InlineData("Register-GesScene fraud_demo nosuch, recommendation", "SceneNotFound", "recommendation", 1)]
    [InlineData("Register-GesScene fraud_demo nosuch", "SceneNotFound", "", 0)]
    [InlineData("Unregister-GesScene fraud_demo recommendation", "SceneNotRemoved", "", 1)]
    [InlineData("Register-GesScene dev_recommend recommendation", "RequestRefused", "", 1)]
    public void One_scene_that_fails_is_an_error_of_its_own(string command, string errorId, string written, int sent)
    {
        var result = Run(command);
        Assert.Equal(errorId, result.ErrorId);
        Assert.Equal(written, string.Concat(result.Output.Cast<GesScene>().Select(scene => scene.Scene).Distinct()));
        Assert.Equal(sent, Changes.Count);
    }

    [Theory]
    [InlineData("Get-GesScene nosuch", "SceneNotFound")]
    [InlineData("Get-GesScene fraud_demo ring_detection", "SceneNotFound")]
    [InlineData("Get-GesScene fraud_detection nosuch", "SceneNotFound")]
    [InlineData("Get-GesScene ''", "InputMissing")]
    [InlineData("Get-GesScene -ApplicationName ring_detection", "InputMissing")]
    [InlineData("Get-GesScene -GraphName nosuch", "GraphNotFound")]
    [InlineData("Register-GesScene fraud_demo $null", "InputMissing")]
    [InlineData("Register-GesScene fraud_demo ''", "InputMissing")]
    public void What_is_wrong_is_refused_before_anything_is_changed(string command, string errorId)
    {
        Assert.Equal(errorId, Run(command).ErrorId);
        Assert.Empty(Changes);
    }

    [Fact]
    public void WhatIf_names_the_scenes_and_sends_nothing()
    {
        Run("Register-GesScene fraud_demo recommendation, fraud_detection -WhatIf; Unregister-GesScene fraud_demo recommendation -WhatIf")
            .ShouldSucceed();
        Assert.Contains(
            Session.Host.Shown,
            line => line.Contains("Subscribe to recommendation, fraud_detection", StringComparison.Ordinal));
        Assert.Contains(Session.Host.Shown, line => line.Contains("End the subscription to recommendation", StringComparison.Ordinal));
        Assert.Empty(Changes);
    }

    [Fact]
    public void A_lost_answer_is_seen_in_the_list_of_the_graph()
    {
        Server.Faults.Add(new FaultRule { Method = "POST", Path = "/scenes/register$", Nth = 1, DropAfter = new() });
        Assert.Single(Run("Register-GesScene fraud_demo recommendation").ShouldSucceed().Output);
        Assert.Single(Changes);
    }
}
