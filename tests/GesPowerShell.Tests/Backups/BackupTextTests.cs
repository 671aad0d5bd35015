using GesPowerShell.Backups;

namespace GesPowerShell.Tests.Backups;

/// <summary>The texts about backups and restores in confirmations, -WhatIf and messages.</summary>
public class BackupTextTests
{
    private static readonly DateTime Five = new(2026, 3, 4, 5, 6, 7, DateTimeKind.Local);

    [Theory]
    [InlineData("900", null, "Start from backup nightly of 2026-03-04 05:06:07 (b1), which replaces what the graph holds")]
    [InlineData(
        "901", null,
        "Wait until it is stopped, then start from backup nightly of 2026-03-04 05:06:07 (b1), which replaces what the graph holds")]
    [InlineData(
        "200", null,
        "Stop, then start from backup nightly of 2026-03-04 05:06:07 (b1), which replaces what the graph holds; "
            + "Task Center knows no start of it")]
    [InlineData(
        "200", "2026-03-04T05:06:07",
        "Stop, then start from backup nightly of 2026-03-04 05:06:07 (b1), which replaces what the graph holds; "
            + "it was last started 2026-03-04 05:06:07")]
    [InlineData("900", "2026-03-04T05:06:07", "Start from backup nightly of 2026-03-04 05:06:07 (b1), which replaces what the graph holds")]
    public void A_restore_says_its_steps_and_what_is_lost(string status, string? lastStart, string text)
    {
        var backup = new GesBackup { BackupId = "b1", Name = "nightly", StartTime = Five };
        var start = lastStart is null ? null : new GesJob { BeginTime = Five };
        Assert.Equal(text, new RestorePlan(new GesGraph { StatusCode = status }, backup, start).Action);
    }

    [Fact]
    public void A_backup_and_a_start_without_a_time_say_so() => Assert.Equal(
        "Stop, then start from backup nightly of an unknown time (b1), which replaces what the graph holds; "
            + "it was last started an unknown time",
        new RestorePlan(new GesGraph { StatusCode = "200" }, new GesBackup { BackupId = "b1", Name = "nightly" }, new GesJob()).Action);

    [Theory]
    [InlineData(null, null, null, "b1", "backup b1")]
    [InlineData("nightly", null, null, "nightly", "backup nightly (b1)")]
    [InlineData("nightly", "fraud_demo", "g1", "nightly", "backup nightly (b1) of graph fraud_demo")]
    [InlineData(null, null, "g1", "b1", "backup b1 of graph g1")]
    [InlineData("a\u001bb", "c\u001bd", null, "a\u00b7b", "backup a\u00b7b (b1) of graph c\u00b7d")]
    public void A_backup_is_named_by_all_that_is_known(string? name, string? graph, string? graphId, string label, string description)
    {
        var input = new BackupInput("b1", null) { Name = name, GraphName = graph, GraphId = graphId };
        Assert.Equal((Safe(label), Safe(description)), (input.Label, input.Description));
    }

    [Fact]
    public void A_backup_from_the_list_has_its_names_and_ids_and_keeps_what_was_given()
    {
        var listed = new GesBackup { BackupId = "b1", Name = "nightly", GraphId = "g1", GraphName = "fraud_demo" };
        var input = new BackupInput("B1", "given") { ExportPath = "b/x" }.Of(listed);
        Assert.Equal(("B1", "given", "b/x", "nightly"), (input.BackupId, input.Given, input.ExportPath, input.Name));
        Assert.Equal(("g1", "fraud_demo", true), (input.GraphId, input.GraphName, ReferenceEquals(listed, input.Listed)));
    }

    private static string Safe(string text) => text.Replace("\u00b7", Display.Safe("\u001b"), StringComparison.Ordinal);
}
