using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <content>Conditions that are always true or always false, and conditions without one of their operands.</content>
internal sealed partial class MutatingRewriter
{
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var condition = Condition(node.Condition, mayHold: true);
        return node.Update(
            node.AttributeLists, node.IfKeyword, node.OpenParenToken, condition, node.CloseParenToken,
            (StatementSyntax)Visit(node.Statement)!,
            (ElseClauseSyntax?)Visit(node.Else));
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) => node.Update(
        Condition(node.Condition, mayHold: true), node.QuestionToken, Visited(node.WhenTrue), node.ColonToken, Visited(node.WhenFalse));

    // The condition of a loop is not set to true: an endless loop only costs time, since it is always detected by the time-out.
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        node.WithCondition(Condition(node.Condition, mayHold: false)).WithStatement((StatementSyntax)Visit(node.Statement)!);

    public override SyntaxNode? VisitCatchFilterClause(CatchFilterClauseSyntax node) =>
        node.WithFilterExpression(Condition(node.FilterExpression, mayHold: true));

    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node) => node.WithCondition(Condition(node.Condition, mayHold: true));

    private ExpressionSyntax Condition(ExpressionSyntax node, bool mayHold)
    {
        var visited = Visited(node);
        if (node is LiteralExpressionSyntax)
        {
            return node;
        }

        // For a && b, the mutations that remove one operand suffice: a condition that is always true would be easier to detect.
        if (mayHold && !node.IsKind(SyntaxKind.LogicalAndExpression) && mutations.Add(file, node, "true") is { } always)
        {
            visited = Code.Marked(always, Code.Either(visited, Code.IsOn(always)));
        }

        if (!node.IsKind(SyntaxKind.LogicalOrExpression) && mutations.Add(file, node, "false") is { } never)
        {
            visited = Code.Marked(never, Code.Both(visited, Code.IsOff(never)));
        }

        return visited;
    }

    private BinaryExpressionSyntax LogicalOperation(BinaryExpressionSyntax node)
    {
        var left = Visited(node.Left);
        var right = Visited(node.Right);
        var isAnd = node.IsKind(SyntaxKind.LogicalAndExpression);
        if (!IsLogical(node.Left, node.Kind()) && mutations.Add(file, node, node.Right.ToString()) is { } withoutLeft)
        {
            left = Code.Marked(withoutLeft, isAnd ? Code.Either(Code.IsOn(withoutLeft), left) : Code.Both(Code.IsOff(withoutLeft), left));
        }

        if (mutations.Add(file, node, node.Left.ToString()) is { } withoutRight)
        {
            right = Code.Marked(
                withoutRight, isAnd ? Code.Either(Code.IsOn(withoutRight), right) : Code.Both(Code.IsOff(withoutRight), right));
        }

        return node.Update(left, node.OperatorToken, right);
    }

    // In a && b && c, the operands of the left part a && b are removed separately.
    private static bool IsLogical(ExpressionSyntax node, SyntaxKind kind) =>
        node.IsKind(kind) || (node is ParenthesizedExpressionSyntax parens && IsLogical(parens.Expression, kind));

    /// <summary>Whether the expression is a condition or a part of one, which has mutations that make it true or false already.</summary>
    private static bool IsInCondition(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax parens => IsInCondition(parens),
        PrefixUnaryExpressionSyntax not => IsInCondition(not),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        IfStatementSyntax or WhileStatementSyntax or CatchFilterClauseSyntax or WhenClauseSyntax => true,
        _ => false,
    };
}
