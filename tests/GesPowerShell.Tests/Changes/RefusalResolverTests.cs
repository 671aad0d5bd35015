using GesPowerShell.Client.Changes;

namespace GesPowerShell.Tests.Changes;

public class RefusalResolverTests
{
    private static readonly DeleteGraph Delete = new("g");

    /// <summary>The refusal shows that an earlier request without an answer was executed.</summary>
    [Theory]
    [InlineData(true, "GES.7000", RequestOutcome.Rejected, true)]
    [InlineData(false, "GES.7000", RequestOutcome.Rejected, false)]
    [InlineData(true, "GES.9999", RequestOutcome.Rejected, false)]
    [InlineData(true, null, RequestOutcome.Rejected, false)]
    [InlineData(true, "GES.7000", RequestOutcome.Indeterminate, false)]
    [InlineData(true, "GES.7000", RequestOutcome.NotSent, false)]
    internal void Only_a_code_that_says_so_after_a_lost_answer_shows_that_a_change_is_done(
        bool wasLost, string? code, RequestOutcome outcome, bool isDone) =>
        Assert.Equal(isDone, RefusalResolver.Concerns(Delete, Refusal("GraphNotFound", 400, code, outcome), wasLost));

    [Theory]
    [InlineData("RequestRefused", 400, true)]
    [InlineData("RequestRefused", 403, false)]
    [InlineData("PermissionDenied", 400, false)]
    public void A_refusal_of_GES_itself_is_compared_with_the_graph(string errorId, int status, bool isCompared) =>
        Assert.Equal(
            isCompared, RefusalResolver.Concerns(Delete, Refusal(errorId, status, "GES.7001", RequestOutcome.Rejected), wasLost: false));

    private static GesException Refusal(string errorId, int status, string? code, RequestOutcome outcome) =>
        new(errorId, GesErrorKind.InvalidOperation, "No.", "") { HttpStatus = status, ErrorCode = code, Outcome = outcome };
}
