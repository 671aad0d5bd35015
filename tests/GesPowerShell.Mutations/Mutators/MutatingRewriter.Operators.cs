using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <content>Operators and the bounds of comparisons.</content>
internal sealed partial class MutatingRewriter
{
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return LogicalOperation(node);
            case SyntaxKind.CoalesceExpression:
                return Coalesce(node);
            case SyntaxKind.IsExpression or SyntaxKind.AsExpression:
                return base.VisitBinaryExpression(node);
        }

        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (TypeOf(node)?.SpecialType == SpecialType.System_String)
        {
            return visited;
        }

        foreach (var other in Others(node))
        {
            visited = With(node, SyntaxFactory.ParseExpression($"({node.Left}) {other} ({node.Right})"), visited);
        }

        return visited;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) && !IsInCondition(node) ? With(node, node.Operand, visited) : visited;
    }

    private static IEnumerable<string> Others(BinaryExpressionSyntax node)
    {
        var bound = node.OperatorToken.Text switch
        {
            "<" => "<=",
            "<=" => "<",
            ">" => ">=",
            ">=" => ">",
            "+" => "-",
            "-" => "+",
            "*" => "/",
            "/" => "*",
            "%" => "*",
            _ => null,
        };
        var opposite = node.OperatorToken.Text switch
        {
            "==" => "!=",
            "!=" => "==",
            "<" => ">=",
            "<=" => ">",
            ">" => "<=",
            ">=" => "<",
            _ => null,
        };
        return new[] { bound, IsInCondition(node) ? null : opposite }.OfType<string>();
    }

    private BinaryExpressionSyntax Coalesce(BinaryExpressionSyntax node)
    {
        var left = Visited(node.Left);
        var right = Visited(node.Right);
        if (mutations.Add(file, node, node.Right.ToString()) is { } onlyRight)
        {
            left = Code.Choose(onlyRight, Code.Default, left);
        }

        // When the right side is null, zero or false, it is the default value already, and the mutation would change nothing.
        var isDefault = node.Right is LiteralExpressionSyntax { Token.ValueText: "0" or "null" or "false" };
        if (node.Right is not ThrowExpressionSyntax && !isDefault && mutations.Add(file, node, node.Left.ToString()) is { } onlyLeft)
        {
            right = Code.Choose(onlyLeft, Code.Default, right);
        }

        return node.Update(left, node.OperatorToken, right);
    }
}
