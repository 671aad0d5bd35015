using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GesPowerShell.Commands;
using GesPowerShell.Connections;

namespace GesPowerShell.Completion;

/// <summary>The other parameters of the command line, as far as PowerShell knows their values without running anything.</summary>
internal sealed class BoundParameters(IDictionary bound, CommandAst command)
{
    /// <summary>
    /// Of the given connection, else of the runspace's; never of a new one, since making that could ask. Null too when one is given whose
    /// value is not known before the line runs: the runspace's may be another account's.
    /// </summary>
    public IGesClient? Client => (IsGivenConnection
        ? Values(nameof(ReadingCmdlet.Connection)).OfType<GesConnection>().FirstOrDefault()
        : ConnectionStore.Default)?.Client;

    private bool IsGivenConnection => command.CommandElements.OfType<CommandParameterAst>().Any(parameter =>
        parameter.ParameterName.Length > 1
        && nameof(ReadingCmdlet.Connection).StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a parameter is bound to, one thing or several.</summary>
    public IReadOnlyList<object> Values(string parameter)
    {
        var value = bound[parameter] is { } given ? PSObject.AsPSObject(given).BaseObject : null;
        var values = value is IEnumerable list and not string ? list.Cast<object?>() : [value];
        return [.. values.OfType<object>().Select(item => PSObject.AsPSObject(item).BaseObject)];
    }

    /// <summary>Whether the parameter lets this text pass: as one of its names or patterns, or because it is not bound.</summary>
    public bool LetsPass(string parameter, string? text)
    {
        var values = Values(parameter);
        return values.Count == 0 || values.Any(value => Patterns.Of(value.ToString()).IsMatch(text ?? ""));
    }
}
