using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;
using GesPowerShell.Tests.Module;

namespace GesPowerShell.Tests.Engine;

/// <summary>An unset variable or an empty text as the value of each parameter that takes text, objects, or a time or number.</summary>
public sealed class EmptyValueTests : RegionTest
{
    private static readonly Regex Parameter = new(
        @"(?<=[ (])-(?<name>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <summary>A valid value of each mandatory parameter.</summary>
    private static readonly Dictionary<string, object> Valid = new()
    {
        ["BackupId"] = "b1",
        ["Count"] = 1,
        ["EipId"] = "eip-1",
        ["ExportPath"] = "bucket/x",
        ["GraphId"] = "g1",
        ["GraphName"] = "fraud_demo",
        ["ImportPath"] = "bucket/x",
        ["InputObject"] = "fraud_demo",
        ["JobId"] = "j1",
        ["MetadataId"] = "m1",
        ["MetadataPath"] = "bucket/x",
        ["Method"] = "POST",
        ["Name"] = "fraud_demo",
        ["Path"] = "graphs",
        ["SceneName"] = "x",
        ["SecurityGroupId"] = "sg-1",
        ["Size"] = "10M",
        ["Version"] = "2.9.9",
    };

    /// <summary>A further parameter that a cmdlet needs to accept its other parameters.</summary>
    private static readonly Dictionary<string, (string Name, object Value)> Required = new()
    {
        ["Import-GesGraphData"] = ("EdgesetPath", "bucket/x.csv"),
        ["New-GesMetadata"] = ("Name", "x"),
    };

    /// <summary>The parameter that accepts an empty value: an object can have no description.</summary>
    private const string MayBeEmpty = "Description";

    /// <summary>All cmdlets except Connect-Ges, which FailedConnectTests tests.</summary>
    public static TheoryData<string> Names => [.. Cmdlets.All.Select(cmdlet => cmdlet.Name).Where(name => name is not "Connect-Ges")];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_value_is_refused_by_the_name_of_its_parameter_before_anything_is_sent(string cmdlet)
    {
        foreach (var (set, parameter) in Parameters(cmdlet))
        {
            foreach (var empty in (string?[])["", null])
            {
                // Show-GesJobTimeline accepts null: the timeline of no jobs is empty.
                if (parameter == MayBeEmpty || (cmdlet, parameter, empty) is ("Show-GesJobTimeline", "InputObject", null))
                {
                    continue;
                }

                var error = Run(cmdlet, set, parameter, empty);
                Assert.True(
                    $"{error}".StartsWith($"-{parameter} must not be empty.", StringComparison.Ordinal),
                    $"{cmdlet} ({set.Name}) -{parameter} {empty ?? "$null"}: {error}");
            }
        }

        Assert.Empty(Server.Requests);
    }

    /// <summary>
    /// A time or number that is null would else read as a call without the parameter. Where a range is declared, PowerShell refuses null.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_time_or_number_that_is_null_is_refused_before_anything_is_sent(string cmdlet)
    {
        foreach (var (set, parameter) in Parameters(cmdlet, type => Nullable.GetUnderlyingType(type) is not null))
        {
            var hasRange = set.Parameters.Single(one => one.Name == parameter).Attributes.OfType<ValidateRangeAttribute>().Any();
            var error = Run(cmdlet, set, parameter, null);
            Assert.True(
                hasRange
                    ? $"{error}".Contains($"'{parameter}'", StringComparison.Ordinal)
                    : $"{error}" == $"-{parameter} must not be empty.",
                $"{cmdlet} ({set.Name}) -{parameter} $null: {error}");
        }

        Assert.Empty(Server.Requests);
    }

    /// <summary>A message or recommended action may name parameters of another cmdlet only beside the name of that cmdlet.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_error_names_parameters_that_the_cmdlet_has(string cmdlet)
    {
        foreach (var (set, parameter) in Parameters(cmdlet))
        {
            foreach (var bad in (string[])["a[", "nosuch", "../x", "{{}}"])
            {
                if (Run(cmdlet, set, parameter, bad) is not { } error)
                {
                    continue;
                }

                var text = $"{error} {error.ErrorDetails?.RecommendedAction}";
                var named = Parameter.Matches(text).Select(match => match.Groups["name"].Value);
                var known = Cmdlets.All.Where(one => one.Name == cmdlet || text.Contains(one.Name, StringComparison.Ordinal)).ToList();
                Assert.All(named, name => Assert.True(
                    name is "Confirm" || known.Exists(one => one.Has(name)),
                    $"{cmdlet} -{parameter} '{bad}' names -{name}: {text}"));
            }
        }
    }

    private static IEnumerable<(CommandParameterSetInfo Set, string Parameter)> Parameters(
        string cmdlet, Predicate<Type>? takes = null) =>
        from set in new CmdletInfo(cmdlet, Cmdlets.All.Single(one => one.Name == cmdlet).Type).ParameterSets
        from parameter in set.Parameters
        where !Cmdlet.CommonParameters.Contains(parameter.Name) && (takes ?? TakesText)(parameter.ParameterType)
        select (set, parameter.Name);

    private static bool TakesText(Type type) => (type.IsArray ? type.GetElementType()! : type) is var one
        && (one == typeof(string) || one == typeof(object) || one == typeof(PSObject));

    private ErrorRecord? Run(string cmdlet, CommandParameterSetInfo set, string parameter, object? value)
    {
        var values = set.Parameters.Where(one => one.IsMandatory).ToDictionary(one => one.Name, one => Valid[one.Name]);
        if (cmdlet == "New-GesMetadata")
        {
            values["MetadataPath"] = Valid["MetadataPath"];
            values["InputObject"] = new Hashtable { ["labels"] = Array.Empty<object>() };
            values.Remove(set.Name == "Path" ? "InputObject" : "Path");
        }

        if (Required.TryGetValue(cmdlet, out var need))
        {
            values[need.Name] = need.Value;
        }

        if (set.Parameters.Any(one => one.Name == "WhatIf"))
        {
            values["WhatIf"] = true;
        }

        Session.Set("values", new Hashtable(values) { [parameter] = value });
        var result = base.Run($"{cmdlet} @values");
        return result.Thrown is IContainsErrorRecord thrown ? thrown.ErrorRecord : result.Errors.Count > 0 ? result.Errors[0] : null;
    }
}
