using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using GesPowerShell.Commands;

namespace GesPowerShell.Tests.Help;

/// <summary>Describes the parameters of a cmdlet in lines, from the cmdlet and from its help, so that a test can compare them.</summary>
internal static class CmdletShape
{
    public static IReadOnlyList<Type> Cmdlets { get; } =
        [.. typeof(GesCmdlet).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)];

    public static string NameOf(Type cmdlet)
    {
        var attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        return $"{attribute.VerbName}-{attribute.NounName}";
    }

    public static CmdletInfo Info(Type cmdlet) => new(NameOf(cmdlet), cmdlet);

    public static IEnumerable<CommandParameterInfo> Own(IEnumerable<CommandParameterInfo> parameters) =>
        parameters.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name));

    /// <summary>The parameters of all parameter sets, by name.</summary>
    public static ILookup<string, CommandParameterInfo> Parameters(Type cmdlet) =>
        Info(cmdlet).ParameterSets.SelectMany(set => Own(set.Parameters)).ToLookup(parameter => parameter.Name);

    /// <summary>
    /// One line for each parameter of a set, sorted. The help has the same pipeline input for a parameter in all sets: that of all its sets
    /// together.
    /// </summary>
    public static string Syntax(CommandParameterSetInfo set, Type cmdlet) => Joined(Own(set.Parameters).Select(parameter => Line(
        parameter.Name,
        parameter.IsMandatory,
        parameter.Position < 0 ? "named" : parameter.Position.ToString(CultureInfo.InvariantCulture),
        PipelineInput(Parameters(cmdlet)[parameter.Name]),
        HasWildcards(cmdlet, parameter.Name))));

    public static string Syntax(XElement syntaxItem) =>
        Joined(syntaxItem.Elements(HelpPage.CommandSpace + "parameter").Select(parameter => Line(
            HelpPage.NameOf(parameter),
            bool.Parse(parameter.Attribute("required")!.Value),
            parameter.Attribute("position")!.Value,
            parameter.Attribute("pipelineInput")!.Value,
            bool.Parse(parameter.Attribute("globbing")!.Value))));

    /// <summary>The pipeline input of a parameter in all its sets, as the help shows it.</summary>
    public static string PipelineInput(IEnumerable<CommandParameterInfo> inSets) =>
        (inSets.Any(one => one.ValueFromPipeline), inSets.Any(one => one.ValueFromPipelineByPropertyName)) switch
        {
            (true, true) => "true (ByValue, ByPropertyName)",
            (true, false) => "true (ByValue)",
            (false, true) => "true (ByPropertyName)",
            _ => "false",
        };

    public static string DefaultOf(Type cmdlet, string parameter)
    {
        if (cmdlet.GetProperty(parameter) is not { } property)
        {
            // WhatIf and Confirm are no properties of the cmdlet.
            return "False";
        }

        using var instance = Activator.CreateInstance(cmdlet) as IDisposable;
        return property.GetValue(instance ?? Activator.CreateInstance(cmdlet)) switch
        {
            null => "None",
            SwitchParameter on => on.IsPresent.ToString(),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    public static bool HasWildcards(Type cmdlet, string parameter) =>
        cmdlet.GetProperty(parameter)?.GetCustomAttribute<SupportsWildcardsAttribute>() is not null;

    private static string Line(string name, bool isMandatory, string position, string pipelineInput, bool hasWildcards) =>
        $"-{name}: required {isMandatory}, position {position.ToUpperInvariant()}, pipeline {pipelineInput}, wildcards {hasWildcards}";

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
