using System.Globalization;
using System.Text.RegularExpressions;
using GesPowerShell.Mutations.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Building;

/// <summary>Finds the mutations that cause a compiler error.</summary>
internal static partial class ErrorCauses
{
    public static IEnumerable<int> Of(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var member = node.AncestorsAndSelf()
            .FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax) ?? node;
        var found = error.Id switch
        {
            // A variable or an out parameter is unassigned. The cause is a mutation of an assignment, which may be far from the error.
            "CS0165" or "CS0177" or "CS0269" => [.. member.DescendantNodes().Where(one => Assigns(one, Name(error))).SelectMany(Marks)],

            // The end can be reached without a value. The cause is the last mutation that omits a jump; mutations of earlier jumps may be
            // harmless.
            "CS0161" or "CS0163" or "CS8070" => [.. member.DescendantNodes().Where(IsJump).SelectMany(Marks).TakeLast(1)],
            _ => new List<int>(),
        };
        if (found.Count == 0)
        {
            found = node.AncestorsAndSelf().Select(Marks).FirstOrDefault(marks => marks.Count > 0)
                ?? [.. member.DescendantNodes().SelectMany(Marks)];
        }

        return found.Count > 0 ? found : throw new InvalidOperationException($"Not of a mutation: {error}");
    }

    private static List<int> Marks(SyntaxNode node) =>
        [.. node.GetAnnotations(MutationList.Annotation).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture))];

    private static string Name(Diagnostic error) => Quoted().Match(error.GetMessage(CultureInfo.InvariantCulture)).Groups["name"].Value;

    private static bool Assigns(SyntaxNode node, string name) =>
        node.HasAnnotations(MutationList.Annotation)
        && node.DescendantNodes().Any(one => one switch
        {
            SingleVariableDesignationSyntax variable => variable.Identifier.Text == name,
            AssignmentExpressionSyntax assignment => assignment.Left.ToString() == name,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) && argument.Expression.ToString() == name,
            _ => false,
        });

    private static bool IsJump(SyntaxNode node) =>
        node is IfStatementSyntax
        {
            Statement: BlockSyntax { Statements: [ThrowStatementSyntax or ReturnStatementSyntax or ContinueStatementSyntax] },
        };

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Quoted();
}
