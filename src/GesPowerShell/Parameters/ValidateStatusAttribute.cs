using System.Management.Automation;

namespace GesPowerShell.Parameters;

/// <summary>
/// States, or patterns of them: one of the known words, <c>Unknown(930)</c>, or a pattern that fits one of these. A misspelt one would find
/// nothing, which looks like a good answer.
/// </summary>
internal abstract class ValidateStatusAttribute(string what, IReadOnlyCollection<string> words) : ValidateEnumeratedArgumentsAttribute
{
    private const string UnknownCode = "Unknown(";

    protected override void ValidateElement(object element)
    {
        var status = element?.ToString() ?? "";
        ValidateWildcardAttribute.Check(status);
        if (!IsPossible(status))
        {
            var near = words.OrderBy(word => Distance(word, status)).First();
            var hint = Distance(near, status) <= 1 + (status.Length / 3) ? $" Did you mean {near}?" : "";
            throw new ValidationMetadataException($"'{Display.Cut(status, 60)}' is not a state of a {what}.{hint} The states are {string.Join(", ", words)}.");
        }
    }

    private bool IsPossible(string status)
    {
        var pattern = WildcardPattern.Get(status, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        var begin = status.Split('*', '?', '[')[0];
        return words.Any(pattern.IsMatch)
            || begin.StartsWith(UnknownCode, StringComparison.OrdinalIgnoreCase)
            || (begin.Length < status.Length && UnknownCode.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How many letters have to be put in, taken out or replaced; none for upper and lower case.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[other.Length];
    }
}

/// <summary>States of graphs.</summary>
internal sealed class ValidateGraphStatusAttribute() : ValidateStatusAttribute("graph", GraphStatus.AllWords);

/// <summary>States of jobs in Task Center.</summary>
internal sealed class ValidateJobStatusAttribute() : ValidateStatusAttribute("job in Task Center", JobStatus.ListedWords);
