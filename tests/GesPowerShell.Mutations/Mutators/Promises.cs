using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GesPowerShell.Mutations.Mutators;

/// <summary>The code whose comments promise something that a test has to hold.</summary>
internal static class Promises
{
    private static readonly string[] Words = ["never", "at most", "only", "before"];
    private static readonly char[] Between = [' ', '\n', '\r', '.', ',', ':', ';', '(', ')', '/'];

    /// <summary>Looks at the comments above what the code stands in, up to its member: those of a type speak of too much.</summary>
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
