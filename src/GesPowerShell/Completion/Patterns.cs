using System.Management.Automation;
using GesPowerShell.Parameters;

namespace GesPowerShell.Completion;

/// <summary>Wildcard patterns of typed text. In an incomplete pattern an unclosed bracket is an ordinary character.</summary>
internal static class Patterns
{
    public static WildcardPattern Of(string typed) =>
        Wildcards.ToPattern(Wildcards.AreValid(typed) ? typed : WildcardPattern.Escape(typed));

    /// <summary>The pattern of texts that begin with the typed text.</summary>
    public static WildcardPattern OfPrefix(string typed) =>
        Wildcards.ToPattern((Wildcards.AreValid(typed + "*") ? typed : WildcardPattern.Escape(typed)) + "*");
}
