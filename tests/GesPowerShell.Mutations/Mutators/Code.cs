using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>Creates the syntax nodes of mutations.</summary>
internal static class Code
{
    /// <summary>Creates the condition <c>Mutant.Is(id)</c>.</summary>
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

    /// <summary>Annotates a node with its mutation, so that a compiler error in the node can be attributed to the mutation.</summary>
    public static T Marked<T>(int id, T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(
            new SyntaxAnnotation(MutationList.Annotation, id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static ParenthesizedExpressionSyntax Parens(ExpressionSyntax expression) => ParenthesizedExpression(expression);

    public static ExpressionSyntax Default => ParseExpression("default!");
}
