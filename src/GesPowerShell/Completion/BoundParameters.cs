using System.Collections;
using System.Management.Automation.Language;
using GesPowerShell.Commands;
using GesPowerShell.Connections;
using GesPowerShell.Inputs;

namespace GesPowerShell.Completion;

/// <summary>The other parameters of the command line whose values PowerShell knows without running code.</summary>
internal sealed class BoundParameters(IDictionary bound, CommandAst command)
{
    /// <summary>
    /// The client of -Connection, else of the runspace's default connection. Completion never creates a connection, since that could
    /// prompt. Null also where the value of -Connection is unknown before the line runs: the default may belong to another account.
    /// </summary>
    public IGesClient? Client => (IsGivenConnection
        ? Values(nameof(ReadingCmdlet.Connection)).OfType<GesConnection>().FirstOrDefault()
        : ConnectionStore.Default)?.Client;

    private bool IsGivenConnection => command.CommandElements.OfType<CommandParameterAst>().Any(parameter =>
        nameof(ReadingCmdlet.Connection).StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bound values of a parameter.</summary>
    public IReadOnlyList<object> Values(string parameter)
    {
        var value = PSObjects.Unwrap(bound[parameter]);
        var values = value is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>() : [value];
        return [.. values.Select(PSObjects.Unwrap).OfType<object>()];
    }

    /// <summary>
    /// Whether a text matches one of the names or patterns of a parameter. Every text matches a parameter that is not bound.
    /// </summary>
    public bool LetsPass(string parameter, string? text)
    {
        var values = Values(parameter);
        return values.Count == 0 || values.Any(value => Patterns.Of(value.ToString()).IsMatch(text ?? ""));
    }
}
