namespace GesPowerShell.Completion;

/// <summary>Keeps the quotes that the user began with.</summary>
internal static class Quoting
{
    /// <summary>The opening quote, if there is one, and the word without its quotes.</summary>
    public static (string Quote, string Word) Split(string word)
    {
        if (word.Length == 0 || word[0] is not ('\'' or '"'))
        {
            return ("", word);
        }

        var quote = word.Substring(0, 1);
        var inner = word.Substring(1);
        return (quote, inner.EndsWith(quote, StringComparison.Ordinal) ? inner.Substring(0, inner.Length - 1) : inner);
    }

    /// <summary>Quotes where the user did, or where the text needs it.</summary>
    public static string Quote(string text, string quote)
    {
        if (quote == "" && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
        {
            return text;
        }

        return quote == "\"" && !text.Any(c => c is '"' or '$' or '`') ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";
    }
}
