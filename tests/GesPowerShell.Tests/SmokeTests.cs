using GesPowerShell.Client;

namespace GesPowerShell.Tests;

public class SmokeTests
{
    [Fact]
    public void Model_and_client_are_loaded_from_out()
    {
        Assert.Equal("10K", GraphSize.ToWord("0"));
        Assert.StartsWith(ModuleUnderTest.Folder, typeof(GraphSize).Assembly.Location);
        Assert.StartsWith(ModuleUnderTest.Folder, typeof(GesClientFactory).Assembly.Location);
        Assert.IsAssignableFrom<IGesClientFactory>(new GesClientFactory());
    }
}
