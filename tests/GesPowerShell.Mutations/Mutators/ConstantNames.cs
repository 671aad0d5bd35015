using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>
/// The names of constants in places where C# requires a constant. All other constants are compiled as variables, so that they can be
/// mutated.
/// </summary>
internal sealed class ConstantNames(IEnumerable<SyntaxTree> trees)
{
    private readonly HashSet<string> _names = new(
        trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()).Where(NeedsConstant)
            .Select(name => name.Identifier.Text),
        StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);

    private static bool NeedsConstant(IdentifierNameSyntax name) => name.Ancestors().Any(ancestor => ancestor switch
    {
        PatternSyntax or CaseSwitchLabelSyntax or AttributeSyntax or ParameterSyntax or EnumMemberDeclarationSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    });
}
