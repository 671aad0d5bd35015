using System.Management.Automation;
using System.Text.RegularExpressions;

namespace GesPowerShell.Parameters;

/// <summary>
/// Ids of graphs, jobs or backups. Their forms differ, so it is only checked that each can be an id at all, and never a path.
/// </summary>
internal sealed class ValidateIdAttribute : ValidateArgumentsAttribute
{
    private static readonly Regex Form = new(
        @"^[A-Za-z0-9_\-]{1,64}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>What else the user may have meant.</summary>
    public string Hint { get; set; } = "Graphs are named by -Name.";

    /// <summary>For the id of a job that GES never named.</summary>
    public bool AllowNone { get; set; }

    /// <summary>Whether it can be an id.</summary>
    public static bool Accepts(string? id) => id is not null && Form.IsMatch(id);

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string?[] { Length: 0 })
        {
            throw new ValidationMetadataException("The list of ids is empty. Check the variable or property that it comes from.");
        }

        foreach (var id in arguments as string?[] ?? [arguments?.ToString()])
        {
            Check(id);
        }
    }

    private void Check(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            if (!AllowNone)
            {
                throw new ValidationMetadataException("An id must not be empty. Check the variable or property that it comes from.");
            }
        }
        else if (!Accepts(id))
        {
            throw new ValidationMetadataException(
                $"'{Display.Safe(id!)}' is not an id: ids have up to 64 letters, digits, '-' and '_'. {Hint}");
        }
    }
}
