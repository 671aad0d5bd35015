using System.Management.Automation;
using System.Text.RegularExpressions;

namespace GesPowerShell.Parameters;

/// <summary>
/// Graph names, or patterns with wildcards. Refuses what an object that was cast to a string looks like
/// (<c>@{Name=x; Tags=System.Object[]}</c>), which would be a wildcard that matches nothing.
/// </summary>
internal sealed class ValidateGraphNameAttribute : ValidateArgumentsAttribute
{
    private const int MaxLength = 64;

    private static readonly Regex Form = new(
        @"^[\p{L}\p{N}_\-*?\[\]`]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>For the graph's name of a job that does not know it.</summary>
    public bool AllowNone { get; set; }

    /// <summary>Whether it can be a name or a pattern. A backtick makes a wildcard an ordinary character, as everywhere in PowerShell.</summary>
    public static bool Accepts(string name) => Form.IsMatch(name);

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        foreach (var name in arguments as string?[] ?? [arguments?.ToString()])
        {
            if (!AllowNone || !string.IsNullOrEmpty(name))
            {
                Check(name);
            }
        }
    }

    private static void Check(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ValidationMetadataException("A graph name must not be empty. Check the variable or property that it comes from.");
        }

        if (!Accepts(name!))
        {
            throw new ValidationMetadataException(
                $"'{Display.Safe(name!)}' is not a graph name. Graph names have letters, digits, '_' and '-'; the wildcards * ? [ ] are allowed.");
        }

        ValidateWildcardAttribute.Check(name!);
        if (name!.Length > MaxLength && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            throw new ValidationMetadataException($"'{name}' is not a graph name: it has {name.Length} characters, and at most {MaxLength} are possible.");
        }
    }
}
