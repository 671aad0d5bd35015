using GesPowerShell.Parameters;

namespace GesPowerShell.Tests.Parameters;

/// <summary>A misspelled state would match nothing, so it is refused, and the error suggests the nearest state.</summary>
public class StatusWordsTests
{
    private delegate GesException? Check(string?[]? given);

    private static readonly Dictionary<string, (Check Problem, string What, string Parameter, string ErrorId, string Word)> Kinds = new()
    {
        ["graph"] = (StatusWords.ProblemOfGraph, "a state of a graph", "-Status", "StatusInvalid", "Stopped"),
        ["job"] = (StatusWords.ProblemOfJob, "a state of a job in Task Center", "-Status", "StatusInvalid", "Running"),
        ["backup"] = (StatusWords.ProblemOfBackup, "a state of a backup", "-Status", "StatusInvalid", "BackingUp"),
        ["method"] = (StatusWords.ProblemOfMethod, "a way in which a backup is made", "-Method", "BackupMethodInvalid", "Manual"),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_filter_knows_its_own_words_and_patterns_of_them(string kind)
    {
        var (problem, _, parameter, errorId, word) = Kinds[kind];
        Assert.Null(problem([word]));
        Assert.Null(problem([word.ToUpperInvariant(), word[..2] + "*", "Unknown(930)", "unk*", "*"]));
        Assert.Equal(errorId, problem([word, "nosuch"])?.ErrorId);
        foreach (var empty in (string?[]?[])[null, [], [""], [null], [word, " "]])
        {
            Assert.Equal($"{parameter} must not be empty.", problem(empty)!.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pattern_that_is_invalid_is_said(string kind)
    {
        foreach (var pattern in (string[])["a[", "[z-a]", "[]"])
        {
            var error = Kinds[kind].Problem([pattern])!;
            Assert.Equal(Kinds[kind].ErrorId, error.ErrorId);
            Assert.Contains($"'{pattern}' is not {Kinds[kind].What}", error.Message, StringComparison.Ordinal);
            Assert.Contains(
                ": the pattern is invalid (a bracket is not closed or empty, or its range runs backwards); wildcards are * ? [a-z].",
                error.Message,
                StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// A suggestion may differ by a third of its letters plus one: letters inserted, left out or replaced, in any case. Of two states the
    /// nearer one is suggested.
    /// </summary>
    [Theory]
    [InlineData("Failed!", "Failed")]
    [InlineData("ailed", "Failed")]
    [InlineData("FAILT", "Failed")]
    [InlineData("Fxxled", "Failed")]
    [InlineData("Fxxxed", "Failed")]
    [InlineData("Fxxxxd", null)]
    [InlineData("Runnin", "Running")]
    [InlineData("ruining", "Running")]
    [InlineData("Suc", null)]
    [InlineData("Sucess", "Success")]
    [InlineData("Fail", "Failed")]
    [InlineData("nosuch", null)]
    [InlineData("x", null)]
    [InlineData("Unknow", "Unknown")]
    public void The_state_that_was_probably_meant_is_named(string given, string? meant)
    {
        var message = StatusWords.ProblemOfJob([given])!.Message;
        Assert.Equal(meant is not null, message.Contains("Did you mean", StringComparison.Ordinal));
        Assert.StartsWith(
            $"'{given}' is not a state of a job in Task Center. {(meant is null ? "" : $"Did you mean {meant}? ")}The states are Pending, ",
            message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown(")]
    [InlineData("unknown(930)")]
    [InlineData("Unknown(9*")]
    [InlineData("Unk?own")]
    [InlineData("[u]nknown")]
    public void A_state_that_has_no_word_yet_can_be_asked_for(string given) => Assert.Null(StatusWords.ProblemOfGraph([given]));

    [Theory]
    [InlineData("Unknow")]
    [InlineData("Xnknown(*")]
    public void What_only_looks_like_it_cannot(string given) => Assert.NotNull(StatusWords.ProblemOfGraph([given]));
}
