using System.Management.Automation;

namespace GesPowerShell.Tests.Module;

public class ErrorIdTests
{
    [Fact]
    public void Every_id_is_in_the_help_topic()
    {
        var topic = Tree.Read("en-US/about_GesErrors.help.txt").Split([' ', '\r', '\n', ',', '.']).ToHashSet();
        Assert.NotEmpty(EveryError.All);
        Assert.DoesNotContain(EveryError.All, item => !topic.Contains(item.Error.ErrorId));
    }

    [Fact]
    public void What_reads_the_same_has_one_id_and_one_id_has_one_category()
    {
        Assert.DoesNotContain(
            EveryError.All.GroupBy(item => (item.Error.Message, item.Error.RecommendedAction)),
            same => same.DistinctBy(item => item.Error.ErrorId).Count() > 1);
        // RequestRefused has several kinds. The table of service codes has the kind of each code.
        Assert.DoesNotContain(
            EveryError.All.Where(item => item.Error.ErrorId != "RequestRefused").GroupBy(item => item.Error.ErrorId),
            same => same.DistinctBy(item => item.Error.Kind).Count() > 1);
    }

    [Fact]
    public void Every_error_is_a_sentence_and_says_what_to_do_next() => Assert.Every(EveryError.All, item =>
    {
        Assert.EndsWith(".", item.Error.Message);
        Assert.EndsWith(".", item.Error.RecommendedAction);
    });

    [Fact]
    public void Every_category_is_one_of_PowerShells() =>
        Assert.Empty(Enum.GetNames<GesErrorKind>().Except(Enum.GetNames<ErrorCategory>()));
}
