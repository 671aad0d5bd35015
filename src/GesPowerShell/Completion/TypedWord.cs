using System.Management.Automation;
using System.Management.Automation.Language;

namespace GesPowerShell.Completion;

/// <summary>The word before the cursor, and its replacement. The kind of quotes that the user typed is kept.</summary>
internal sealed class TypedWord
{
    private readonly string _quote;
    private readonly WildcardPattern _pattern;

    public TypedWord(string typed)
    {
        _quote = typed.Length > 0 && typed[0] is '\'' or '"' ? typed.Substring(0, 1) : "";
        var inner = typed.Substring(_quote.Length);
        _pattern = Patterns.OfPrefix(_quote != "" && inner.EndsWith(_quote, StringComparison.Ordinal)
            ? inner.Substring(0, inner.Length - 1) : inner);
    }

    /// <summary>Whether a candidate begins with the typed text, which may contain wildcards.</summary>
    public bool Begins(string? candidate) => candidate is not null && _pattern.IsMatch(candidate);

    /// <param name="text">The replacement.</param>
    /// <param name="listItem">The text in the list of candidates.</param>
    /// <param name="toolTip">The tool tip of the selected candidate.</param>
    public CompletionResult Complete(string text, string listItem, string toolTip) =>
        new(Quoted(text), Display.Safe(listItem), CompletionResultType.ParameterValue, Display.Safe(toolTip));

    private string Quoted(string text) => _quote switch
    {
        "" when IsBareWord(text) => text,
        "\"" => "\""
            + string.Concat(text.Select(c => c is '`' or '$' or '"' or '\u201c' or '\u201d' or '\u201e' ? "`" + c : c.ToString())) + "\"",
        _ => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'",
    };

    /// <summary>Whether PowerShell's parser reads the text as one bare word.</summary>
    private static bool IsBareWord(string text)
    {
        var script = Parser.ParseInput("x " + text, out _, out var errors);
        return errors.Length == 0
            && script.EndBlock.Statements.Count == 1
            && script.EndBlock.Statements[0] is PipelineAst { PipelineElements: { Count: 1 } pipeline }
            && pipeline[0] is CommandAst { CommandElements: { Count: 2 } elements }
            && elements[1] is StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord } word
            && word.Value == text;
    }
}
