using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>Finds code whose comments make a promise that a test must check.</summary>
internal static class Promises
{
    private static readonly string[] Words = ["never", "at most", "only", "before"];
    private static readonly char[] Between = [' ', '\n', '\r', '.', ',', ':', ';', '(', ')', '/'];

    /// <summary>
    /// Whether a comment above the code, or above an enclosing statement or member, has one of the words. Comments of types are ignored,
    /// because they describe too much code.
    /// </summary>
    public static bool Cover(SyntaxNode code) => code.AncestorsAndSelf()
        .TakeWhile(node => node is not BaseTypeDeclarationSyntax)
        .SelectMany(node => node.GetLeadingTrivia())
        .Any(trivia => IsComment(trivia) && Words.Any(word => Contains(trivia.ToString(), word)));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia);

    private static bool Contains(string comment, string word) =>
        $" {string.Join(' ', comment.Split(Between, StringSplitOptions.RemoveEmptyEntries))} "
            .Contains($" {word} ", StringComparison.OrdinalIgnoreCase);
}
