using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace GesPowerShell.Mutations.Mutators;

/// <content>Statements that are omitted.</content>
internal sealed partial class MutatingRewriter
{
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (IsLeftAlone(node.Expression))
        {
            return node;
        }

        var visited = (StatementSyntax)base.VisitExpressionStatement(node)!;
        return Removable(node, visited);
    }

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node) => Removable(node, node);

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => Removable(node, node);

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        node.Expression is null ? Removable(node, node) : node.WithExpression(Result(node.Expression));

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (node.Identifier.Text == "GetHashCode")
        {
            return node;
        }

        return node.ExpressionBody is { } arrow && IsVoid(node.ReturnType)
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(RemovableBody(arrow.Expression))
            : base.VisitMethodDeclaration(node);
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        node.ExpressionBody is { } arrow && IsVoid(node.ReturnType)
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(RemovableBody(arrow.Expression))
            : base.VisitLocalFunctionStatement(node);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        node.ExpressionBody is { } body
            ? ReturnsNothing(node) ? WithBlock(node, body) : node.WithExpressionBody(Result(body))
            : base.VisitParenthesizedLambdaExpression(node);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        node.ExpressionBody is { } body
            ? ReturnsNothing(node) ? WithBlock(node, body) : node.WithExpressionBody(Result(body))
            : base.VisitSimpleLambdaExpression(node);

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) =>
        node.WithExpression(Result(node.Expression));

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private bool ReturnsNothing(LambdaExpressionSyntax node) =>
        node.AsyncKeyword == default && model.GetSymbolInfo(node).Symbol is IMethodSymbol { ReturnsVoid: true };

    private LambdaExpressionSyntax WithBlock(LambdaExpressionSyntax node, ExpressionSyntax body) =>
        node.WithExpressionBody(null).WithBlock(RemovableBody(body));

    private BlockSyntax RemovableBody(ExpressionSyntax body)
    {
        if (body is ThrowExpressionSyntax thrown)
        {
            return Block(ThrowStatement(thrown.Expression));
        }

        if (IsLeftAlone(body))
        {
            return Block(ExpressionStatement(body));
        }

        var statement = ExpressionStatement(Visited(body));
        return Block(mutations.Add(file, body, ";") is { } id ? Code.Unless(id, statement) : statement);
    }

    // A statement that declares a variable cannot be omitted, because later statements use the variable.
    private StatementSyntax Removable(StatementSyntax node, StatementSyntax visited) =>
        !node.DescendantNodes(inner => inner is not LambdaExpressionSyntax).Any(inner => inner is SingleVariableDesignationSyntax)
        && mutations.Add(file, node, ";") is { } id
            ? Code.Unless(id, visited)
            : visited;

    /// <summary>Whether a call is not mutated: verbose lines, and calls of Dispose, whose omission tests cannot detect.</summary>
    private static bool IsLeftAlone(ExpressionSyntax node) => node switch
    {
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } access =>
            NameOf(call) == "Dispose" || access.Expression.ToString().EndsWith("Verbose", StringComparison.Ordinal),
        InvocationExpressionSyntax call => NameOf(call) is "Dispose" or "WriteVerbose",
        _ => false,
    };
}
