namespace GesPowerShell.Tests.Engine;

public class ConfirmationTests : RegionTest
{
    [Theory]
    [InlineData("Stop-GesGraph fraud_*, social_* -WhatIf")]
    [InlineData("Start-GesGraph * -WhatIf")]
    [InlineData("Restart-GesGraph * -WhatIf")]
    [InlineData("Get-GesGraph fraud_demo, social_net | Stop-GesGraph -WhatIf -Wait")]
    [InlineData("$WhatIfPreference = $true; Restart-GesGraph fraud_demo")]
    public void WhatIf_changes_nothing(string command)
    {
        Assert.Empty(Run(command).ShouldSucceed().Jobs);
        Assert.Empty(Changes);
        Assert.Contains(Session.Host.Shown, line => line.Contains("fraud_demo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo, knowledge_base -WhatIf")]
    [InlineData("Get-GesGraph | Stop-GesGraph -WhatIf")]
    public void WhatIf_does_not_promise_what_will_be_refused(string command)
    {
        var result = Run(command);
        Assert.Equal("DatabaseEditionCannotBeStopped", result.ErrorId);
        Assert.Contains(Session.Host.Shown, line => line.Contains("fraud_demo", StringComparison.Ordinal));
        Assert.DoesNotContain(Session.Host.Shown, line => line.Contains("knowledge_base", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_asked_about_what_will_be_refused()
    {
        Assert.Equal("DatabaseEditionCannotBeStopped", Run("Stop-GesGraph knowledge_base -Confirm").ErrorId);
        Assert.Empty(Session.Host.Questions);
        Run($"Start-GesGraph knowledge_base; Stop-GesGraph -GraphId {IdOf("knowledge_base")} -WhatIf").ShouldSucceed();
    }

    [Fact]
    public void A_restart_asks_and_says_what_it_does()
    {
        Session.Host.Answers.Enqueue(0);
        Assert.Single(Run("$ConfirmPreference = 'High'; Restart-GesGraph fraud_demo").ShouldSucceed().Jobs);
        var question = Assert.Single(Session.Host.Questions);
        Assert.Contains("fraud_demo", question);
        Assert.Contains("fails its running tasks", question);
    }

    [Theory]
    [InlineData("Stop-GesGraph fraud_demo -Confirm")]
    [InlineData("Restart-GesGraph fraud_demo")]
    public void A_no_sends_nothing(string command)
    {
        Session.Host.Answers.Enqueue(2);
        Assert.Empty(Run("$ConfirmPreference = 'High'; " + command).ShouldSucceed().Jobs);
        Assert.Empty(Changes);
    }

    [Fact]
    public void Each_graph_is_asked_about_and_only_the_agreed_ones_are_changed()
    {
        Session.Host.Answers.Enqueue(2);
        Session.Host.Answers.Enqueue(0);
        var jobs = Run("Stop-GesGraph fraud_demo, social_net -Confirm").ShouldSucceed().Jobs;
        Assert.Equal("social_net", Assert.Single(jobs).GraphName);
        Assert.Single(Changes);
    }

    [Fact]
    public void Stop_and_start_do_not_ask_by_default()
    {
        Run("Stop-GesGraph fraud_demo; Start-GesGraph dev_recommend").ShouldSucceed();
        Assert.Empty(Session.Host.Questions);
    }

    [Theory]
    [InlineData("Restart-GesGraph fraud_demo -Confirm:$false")]
    [InlineData("$ConfirmPreference = 'None'; Restart-GesGraph fraud_demo")]
    public void Confirm_false_is_always_enough(string command)
    {
        Assert.Single(Run(command).ShouldSucceed().Jobs);
        Assert.Empty(Session.Host.Questions);
    }

    [Fact]
    public void A_question_that_nobody_can_answer_is_an_error_that_says_what_to_add()
    {
        var result = Run("$ConfirmPreference = 'High'; Restart-GesGraph fraud_demo");
        Assert.Equal("ConfirmationImpossible", result.ErrorId);
        Assert.Equal(
            $"Restart of graph fraud_demo ({IdOf("fraud_demo")}) asks for confirmation, and nobody can be asked here.",
            result.Error.ToString());
        Assert.Contains("-Confirm:$false", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Changes);
    }

    /// <summary>The error ends the command, also with -ErrorAction Continue: no other graph of the command is confirmed.</summary>
    [Fact]
    public void A_question_that_nobody_can_answer_ends_the_command_before_anything_is_sent()
    {
        Session.Host.Answers.Enqueue(0);
        var result = Run(
            "$ConfirmPreference = 'High'; $ErrorActionPreference = 'Continue'; Restart-GesGraph fraud_demo, social_net, nightly_risk");
        Assert.Equal("ConfirmationImpossible", result.ErrorId);
        Assert.Equal(2, Session.Host.Questions.Count);
        Assert.Empty(Changes);
    }
}
