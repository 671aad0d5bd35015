using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>The pieces of code from which switched mutations are made.</summary>
internal static class Code
{
    /// <summary><c>Mutant.Is(id)</c></summary>
    public static ExpressionSyntax IsOn(int id) => ParseExpression($"global::GesPowerShell.Mutant.Is({id})");

    public static ExpressionSyntax IsOff(int id) => ParseExpression($"!global::GesPowerShell.Mutant.Is({id})");

    public static ExpressionSyntax Choose(int id, ExpressionSyntax mutated, ExpressionSyntax original) =>
        Marked(id, Parens(ConditionalExpression(IsOn(id), Parens(mutated), Parens(original))));

    public static ExpressionSyntax Both(ExpressionSyntax left, ExpressionSyntax right) =>
        Parens(BinaryExpression(SyntaxKind.LogicalAndExpression, Parens(left), Parens(right)));

    public static ExpressionSyntax Either(ExpressionSyntax left, ExpressionSyntax right) =>
        Parens(BinaryExpression(SyntaxKind.LogicalOrExpression, Parens(left), Parens(right)));

    public static StatementSyntax Unless(int id, StatementSyntax statement) =>
        Marked(id, IfStatement(IsOff(id), Block(statement)).WithTriviaFrom(statement));

    /// <summary>An error of the compiler in this node is the mutation's.</summary>
    public static T Marked<T>(int id, T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(
            new SyntaxAnnotation(MutationList.Annotation, id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static ParenthesizedExpressionSyntax Parens(ExpressionSyntax expression) => ParenthesizedExpression(expression);

    public static ExpressionSyntax Default => ParseExpression("default!");
}
