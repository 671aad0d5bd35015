using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>
/// Adds the mutations of one file to its syntax tree. The code within a mutation is original, because only one mutation is on at a time.
/// Attributes, texts of messages, verbose lines, calls of Dispose, and constants that cannot be made variables are not mutated.
/// </summary>
internal sealed partial class MutatingRewriter(string file, SemanticModel model, MutationList mutations, ConstantNames constants)
    : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitEnumDeclaration(EnumDeclarationSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node) => node;

    public override SyntaxNode? VisitThrowExpression(ThrowExpressionSyntax node) => node;

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node) => NameOf(node) switch
    {
        "nameof" => node,
        "ConfigureAwait" when node.Expression is MemberAccessExpressionSyntax access =>
            node.WithExpression(access.WithExpression((ExpressionSyntax)Visit(access.Expression)!)),
        _ => base.VisitInvocationExpression(node),
    };

    private static string? NameOf(ExpressionSyntax? invocation) => (invocation as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        _ => null,
    };

    /// <summary>Adds a mutation that replaces one expression by another.</summary>
    private ExpressionSyntax With(ExpressionSyntax original, ExpressionSyntax mutated, ExpressionSyntax visited) =>
        mutations.Add(file, original, mutated.ToString()) is { } id ? Code.Choose(id, mutated, visited) : visited;

    private ExpressionSyntax Visited(ExpressionSyntax node) => (ExpressionSyntax)Visit(node)!;

    private ITypeSymbol? TypeOf(ExpressionSyntax node) => model.GetTypeInfo(node).ConvertedType;

    private bool IsBool(ExpressionSyntax node) => TypeOf(node)?.SpecialType == SpecialType.System_Boolean;
}
