using System.Text.RegularExpressions;

namespace GesPowerShell.Tests.Help;

/// <summary>The page docs/what-users-ask.md names a test for each promise.</summary>
public class WhatUsersAskTests
{
    private static readonly Regex NamedTest = new(@"`(?<test>[A-Z]\w+_\w+)`", RegexOptions.None, TimeSpan.FromSeconds(10));

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var tests = typeof(WhatUsersAskTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
            .Select(method => method.Name).ToHashSet();
        var page = File.ReadAllText(Path.Combine(HelpPage.Root, "docs", "what-users-ask.md"));
        var named = NamedTest.Matches(page).Select(match => match.Groups["test"].Value).ToArray();
        Assert.True(named.Length > 30);
        Assert.Every(named, name => Assert.Contains(name, tests));
    }
}
