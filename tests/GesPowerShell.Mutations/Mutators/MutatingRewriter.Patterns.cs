using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GesPowerShell.Mutations.Mutators;

/// <content>Patterns. A pattern must be constant, so a mutated pattern is added beside the original.</content>
internal sealed partial class MutatingRewriter
{
    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        ExpressionSyntax visited = node.WithExpression(Visited(node.Expression));
        if (node.Pattern.DescendantNodesAndSelf().Any(part => part is SingleVariableDesignationSyntax))
        {
            return visited;
        }

        foreach (var pattern in Variants(node.Pattern))
        {
            visited = With(node, node.WithPattern(pattern), visited);
        }

        return !IsInCondition(node) && mutations.Add(file, node, $"!({node})") is { } id
            ? Code.Marked(id, Code.Parens(BinaryExpression(SyntaxKind.NotEqualsExpression, Code.IsOn(id), Code.Parens(visited))))
            : visited;
    }

    public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        var arms = new List<SwitchExpressionArmSyntax>();
        foreach (var arm in node.Arms)
        {
            var when = (WhenClauseSyntax?)Visit(arm.WhenClause);
            foreach (var pattern in Variants(arm.Pattern))
            {
                if (mutations.Add(file, arm.Pattern, pattern.ToString()) is { } id)
                {
                    arms.Add(Code.Marked(id, arm.WithPattern(pattern).WithWhenClause(Also(arm.WhenClause, Code.IsOn(id)))));
                    when = Also(when, Code.IsOff(id));
                }
            }

            if (arm.Pattern is not DiscardPatternSyntax && mutations.Add(file, arm, "") is { } without)
            {
                when = Also(when, Code.IsOff(without));
            }

            arms.Add(arm.WithWhenClause(when).WithExpression(Visited(arm.Expression)));
        }

        return node.WithGoverningExpression(Visited(node.GoverningExpression)).WithArms(SeparatedList(arms));
    }

    private static WhenClauseSyntax Also(WhenClauseSyntax? when, ExpressionSyntax condition) =>
        WhenClause(when is null ? condition : Code.Both(when.Condition, condition));

    /// <summary>
    /// The pattern with one side of <c>and</c> or <c>or</c> only, with another bound of a comparison, without <c>not</c>, or without a
    /// property.
    /// </summary>
    private static IEnumerable<PatternSyntax> Variants(PatternSyntax pattern)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            PatternSyntax[] others = node switch
            {
                BinaryPatternSyntax both => [both.Left, both.Right],
                RelationalPatternSyntax relation => [relation.WithOperatorToken(OtherBound(relation.OperatorToken))],
                UnaryPatternSyntax
                {
                    Pattern: not ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression },
                } not => [not.Pattern],
                RecursivePatternSyntax { PropertyPatternClause: { Subpatterns.Count: > 1 } properties } recursive =>
                    [.. properties.Subpatterns.Select(
                        one => recursive.WithPropertyPatternClause(properties.WithSubpatterns(properties.Subpatterns.Remove(one))))],
                _ => [],
            };
            foreach (var other in others)
            {
                yield return node == pattern ? other : pattern.ReplaceNode((PatternSyntax)node, other);
            }
        }
    }

    private static SyntaxToken OtherBound(SyntaxToken bound) => Token(bound.Kind() switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
        _ => SyntaxKind.GreaterThanToken,
    });
}
