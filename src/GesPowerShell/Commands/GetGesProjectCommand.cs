using System.Management.Automation;
using GesPowerShell.Completion;
using GesPowerShell.Parameters;

namespace GesPowerShell.Commands;

/// <summary>Lists the projects that the credentials of a connection may use, in all regions.</summary>
[Cmdlet(VerbsCommon.Get, "GesProject", HelpUri = HelpLinks.Projects)]
[OutputType(typeof(GesProject))]
public sealed class GetGesProjectCommand : ReadingCmdlet
{
    [Parameter(Position = 0)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectNameCompleter))]
    public string?[]? Name { get; set; }

    private protected override GesException? ParameterProblem() =>
        !IsBound(nameof(Name)) ? null
        : Name is not { Length: > 0 } || Array.Exists(Name, string.IsNullOrWhiteSpace) ? GesErrors.InputMissing("-" + nameof(Name))
        : Array.Find(Name, name => !Wildcards.AreValid(name!)) is { } open ? GesErrors.ProjectPatternInvalid(open, Wildcards.Invalid)
        : null;

    private protected override void ReadRecord() => Read([], ListAsync);

    private async Task ListAsync()
    {
        var patterns = Name?.Select(name => Wildcards.ToPattern(name!)).ToArray();
        var found = new HashSet<WildcardPattern>();
        var hasFailed = false;
        foreach (var client in Connections.All)
        {
            try
            {
                var projects = await client.ProjectsAsync(Context).ConfigureAwait(false);
                await WriteAsync(projects.Where(project => patterns is null
                    || Array.FindAll(patterns, pattern => pattern.IsMatch(project.Name ?? "")) is { Length: > 0 } fitting
                        && Note(found, fitting))).ConfigureAwait(false);
            }
            catch (GesException e)
            {
                hasFailed = true;
                await WriteErrorAsync(e, null, client).ConfigureAwait(false);
            }
        }

        for (var i = 0; !hasFailed && i < patterns?.Length; i++)
        {
            if (!found.Contains(patterns[i]) && !WildcardPattern.ContainsWildcardCharacters(Name![i]))
            {
                await WriteErrorAsync(GesErrors.ProjectNotFound(Name[i]!), Name[i]).ConfigureAwait(false);
            }
        }
    }

    private static bool Note(HashSet<WildcardPattern> found, WildcardPattern[] fitting)
    {
        found.UnionWith(fitting);
        return true;
    }
}
