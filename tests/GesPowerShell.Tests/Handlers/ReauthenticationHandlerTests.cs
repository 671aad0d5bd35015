using GesPowerShell.Client.Handlers;
using GesPowerShell.Tests.Waiting;

namespace GesPowerShell.Tests.Handlers;

public class ReauthenticationHandlerTests : HandlerTest
{
    private int _attempts;

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Refused_credentials_are_tried_once_more_only_where_there_are_new_ones(bool canReauthenticate, int attempts)
    {
        var handler = new ReauthenticationHandler(new FakeHandler((_, _) =>
        {
            _attempts++;
            throw new GesException("CredentialsRefused", GesErrorKind.AuthenticationError, "401", "")
                { HttpStatus = 401, CanReauthenticate = canReauthenticate };
        }));
        await Assert.ThrowsAsync<GesException>(() => handler.SendAsync(new StopGraph("g"), Context));
        Assert.Equal(attempts, _attempts);
        Assert.Equal(attempts - 1, Verbose.Count);
    }

    [Fact]
    public async Task The_answer_of_the_second_attempt_is_the_answer()
    {
        var graph = new GesGraph();
        var handler = new ReauthenticationHandler(new FakeHandler((_, _) => ++_attempts == 1
            ? throw new GesException("CredentialsRefused", GesErrorKind.AuthenticationError, "401", "") { CanReauthenticate = true }
            : Task.FromResult<object>(graph)));
        Assert.Same(graph, await handler.SendAsync(new ShowGraph("g"), Context));
    }
}
