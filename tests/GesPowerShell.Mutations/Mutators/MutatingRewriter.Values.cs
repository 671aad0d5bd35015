using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GesPowerShell.Mutations.Mutators;

/// <content>Numbers, booleans, return values and the values in object initializers.</content>
internal sealed partial class MutatingRewriter
{
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => With(node, LiteralExpression(SyntaxKind.FalseLiteralExpression), node),
        SyntaxKind.FalseLiteralExpression => With(node, LiteralExpression(SyntaxKind.TrueLiteralExpression), node),
        SyntaxKind.NumericLiteralExpression when Next(node) is { } next => With(node, next, node),
        _ => node,
    };

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            return base.VisitFieldDeclaration(node);
        }

        if (!CanVary(node.Declaration))
        {
            return node;
        }

        var modifiers = node.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword))
            .Append(Token(SyntaxKind.StaticKeyword)).Append(Token(SyntaxKind.ReadOnlyKeyword));
        return node.WithModifiers(TokenList(modifiers)).WithDeclaration((VariableDeclarationSyntax)Visit(node.Declaration)!);
    }

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            return base.VisitLocalDeclarationStatement(node);
        }

        return CanVary(node.Declaration)
            ? node.WithModifiers(default).WithDeclaration((VariableDeclarationSyntax)Visit(node.Declaration)!)
            : node;
    }

    // Only assignments in an initializer are mutated here. An assignment that is a statement is omitted as a whole.
    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Parent is not InitializerExpressionSyntax
            || node.Right is LiteralExpressionSyntax or InitializerExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax)
        {
            return base.VisitAssignmentExpression(node);
        }

        var right = Visited(node.Right);
        return node.WithRight(mutations.Add(file, node, $"{node.Left} = default") is { } id ? Code.Choose(id, Code.Default, right) : right);
    }

    /// <summary>
    /// Mutates the return value of a member or lambda: the opposite of a boolean, and null or zero when the type permits it.
    /// </summary>
    private ExpressionSyntax Result(ExpressionSyntax node)
    {
        var visited = Visited(node);
        if (node is LiteralExpressionSyntax or ThrowExpressionSyntax or DefaultExpressionSyntax or LambdaExpressionSyntax
            || TypeOf(node) is not { } type)
        {
            return visited;
        }

        if (IsBool(node))
        {
            return IsMutatedItself(node) || mutations.Add(file, node, $"!({node})") is not { } opposite
                ? visited
                : Code.Marked(
                    opposite, Code.Parens(BinaryExpression(SyntaxKind.NotEqualsExpression, Code.IsOn(opposite), Code.Parens(visited))));
        }

        var mayBeDefault = type.IsValueType
            || type.SpecialType == SpecialType.System_String
            || type.NullableAnnotation == NullableAnnotation.Annotated;
        return mayBeDefault && type.SpecialType != SpecialType.System_Void && mutations.Add(file, node, "default") is { } id
            ? Code.Choose(id, Code.Default, visited)
            : visited;
    }

    private static bool IsMutatedItself(ExpressionSyntax node) =>
        node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or ParenthesizedExpressionSyntax;

    private bool CanVary(VariableDeclarationSyntax declaration) => declaration.Variables.All(variable =>
        !constants.Contains(variable.Identifier.Text)
        && variable.Initializer?.Value is { } value
        && TypeOf(value)?.SpecialType is not (SpecialType.System_String or SpecialType.System_Char));

    private static LiteralExpressionSyntax? Next(LiteralExpressionSyntax node) => node.Token.Value switch
    {
        int number when number < int.MaxValue => Number((number + 1).ToString(CultureInfo.InvariantCulture)),
        long number when number < long.MaxValue => Number((number + 1).ToString(CultureInfo.InvariantCulture) + "L"),
        double number => Number((number + 1).ToString("R", CultureInfo.InvariantCulture) + "D"),
        _ => null,
    };

    private static LiteralExpressionSyntax Number(string text) => (LiteralExpressionSyntax)ParseExpression(text);
}
