using GesPowerShell.Client.Listing;

namespace GesPowerShell.Tests.Client;

public class IdSetTests
{
    private readonly IdSet _ids = new();

    [Theory]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f")]
    [InlineData("4B3F5C1E-8A0D-4F3E-9C77-0A1B2C3D4E5F")]
    [InlineData("4b3f5c1e8a0d4f3e9c770a1b2c3d4e5f")]
    [InlineData("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")]
    [InlineData("------------------------------------")]
    [InlineData("abcdefabcdefabcdefabcdefabcdefabcdef")]
    [InlineData("g1")]
    [InlineData("")]
    public void An_id_is_new_once(string id)
    {
        Assert.True(_ids.Add(id));
        Assert.False(_ids.Add(id));
        Assert.Equal(1, _ids.Count);
    }

    [Theory]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4B3F5C1E-8A0D-4F3E-9C77-0A1B2C3D4E5F")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e8a0d4f3e9c770a1b2c3d4e5f")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e50")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5F")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5g")]
    [InlineData("00000000-0000-0000-0000-000000000000", "0x000000-0000-0000-0000-000000000000")]
    [InlineData("99999999-9999-9999-9999-999999999999", "/9999999-9999-9999-9999-999999999999")]
    [InlineData("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "`aaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", ":fffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e08a0d-4f3e-9c77-0a1b2c3d4e5f")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d04f3e-9c77-0a1b2c3d4e5f")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d-4f3e09c77-0a1b2c3d4e5f")]
    [InlineData("4b3f5c1e-8a0d-4f3e-9c77-0a1b2c3d4e5f", "4b3f5c1e-8a0d-4f3e-9c7700a1b2c3d4e5f")]
    [InlineData("g1", "g2")]
    public void Ids_that_differ_anywhere_are_two(string one, string other)
    {
        Assert.True(_ids.Add(one));
        Assert.True(_ids.Add(other));
        Assert.False(_ids.Add(one));
        Assert.False(_ids.Add(other));
        Assert.Equal(2, _ids.Count);
    }
}
