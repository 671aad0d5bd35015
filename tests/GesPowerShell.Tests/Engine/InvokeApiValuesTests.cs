using GesPowerShell.Tests.Client;

namespace GesPowerShell.Tests.Engine;

/// <summary>The values of PowerShell that Invoke-GesApi sends and receives.</summary>
public sealed class InvokeApiValuesTests : IAsyncLifetime
{
    private readonly PowerShellSession _session = new();
    private string _answer = "";
    private FakeService _ges = null!;

    public ValueTask InitializeAsync()
    {
        _ges = new FakeService((_, answer) => answer.SendAsync(200, _answer));
        _session.Set("c", new GesConnection(Clients.For(_ges)));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _ges.DisposeAsync();
    }

    [Theory]
    [InlineData("@{ a = $null }", """{"a":null}""")]
    [InlineData("@{ a = $true }", """{"a":true}""")]
    [InlineData("@{ a = [switch]$false }", """{"a":false}""")]
    [InlineData("@{ a = [byte]1 }", """{"a":1}""")]
    [InlineData(
        "@([sbyte]-1, [short]-2, [ushort]3, [int]-4, [uint]::MaxValue, [byte]5)", "[-1,-2,3,-4,4294967295,5]")]
    [InlineData(
        "@([char]'x', [uri]'https://x/y', [version]'2.4.6', [DayOfWeek]::Monday)", """["x","https://x/y","2.4.6","Monday"]""")]
    [InlineData("@{ 7 = $false }", """{"7":false}""")]
    [InlineData("@{ a = [long]::MaxValue }", """{"a":9223372036854775807}""")]
    [InlineData("@{ a = [ulong]::MaxValue }", """{"a":18446744073709551615}""")]
    [InlineData("@{ a = 18446744073709551615n }", """{"a":18446744073709551615}""")]
    [InlineData("@{ a = 1.50d }", """{"a":1.50}""")]
    [InlineData("@{ a = 0.1 }", """{"a":0.1}""")]
    [InlineData("@{ a = [float]0.5 }", """{"a":0.5}""")]
    [InlineData("@{ a = [datetime]::SpecifyKind('2026-05-17T09:30:05', 'Utc') }", """{"a":"2026-05-17T09:30:05Z"}""")]
    [InlineData("@{ a = [DateTimeOffset]::new(2026, 5, 17, 9, 30, 5, [timespan]::FromHours(8)) }", """{"a":"2026-05-17T01:30:05Z"}""")]
    [InlineData("@{ a = [guid]::Empty }", """{"a":"00000000-0000-0000-0000-000000000000"}""")]
    [InlineData("@{ a = 'x', 2, @{ b = @() } }", """{"a":["x",2,{"b":[]}]}""")]
    [InlineData("([ordered]@{ b = 1; a = [pscustomobject]@{ c = [char]'x' } })", """{"b":1,"a":{"c":"x"}}""")]
    [InlineData("(1, 2)", "[1,2]")]
    public void A_value_is_sent_as_JSON_has_it(string body, string expected)
    {
        Run($"Invoke-GesApi PUT graphs/x -Body {body} -Confirm:$false -Connection $c").ShouldSucceed();
        var request = Assert.Single(_ges.Requests);
        Assert.Equal(("PUT", expected), (request.Method, request.Body));
    }

    [Theory]
    [InlineData("@{ a = [double]::NaN }")]
    [InlineData("@{ a = [float]::PositiveInfinity }")]
    [InlineData("@{ a = [float]::NegativeInfinity }")]
    [InlineData("@{ a = [timespan]::Zero }")]
    [InlineData("@{ a = 79228162514264337593543950336n }")]
    [InlineData("@{ a = -79228162514264337593543950336n }")]
    [InlineData("$( $deep = 1; foreach ($i in 1..33) { $deep = @{ a = $deep } }; $deep )")]
    [InlineData("$( $deep = 1; foreach ($i in 1..33) { $deep = [pscustomobject]@{ a = $deep } }; $deep )")]
    [InlineData("$( $deep = 1; foreach ($i in 1..33) { $deep = , $deep }; @{ a = $deep } )")]
    public void A_value_that_JSON_does_not_have_is_refused_before_anything_is_sent(string body)
    {
        Assert.Equal("JsonInvalid", Run($"Invoke-GesApi PATCH graphs/x -Body {body} -Confirm:$false -Connection $c").ErrorId);
        Assert.Empty(_ges.Requests);
    }

    /// <summary>The limit is the same for hashtables and custom objects.</summary>
    [Theory]
    [InlineData("$deep = @{ a = $deep }")]
    [InlineData("$deep = [pscustomobject]@{ a = $deep }")]
    public void A_value_may_be_nested_in_32_levels(string deeper)
    {
        Run($"$deep = 1; foreach ($i in 1..32) {{ {deeper} }}; "
            + "Invoke-GesApi PATCH graphs/x -Body $deep -Confirm:$false -Connection $c").ShouldSucceed();
        Assert.Equal(32, Assert.Single(_ges.Requests).Body.Count(character => character == '{'));
    }

    [Theory]
    [InlineData("$true", "true")]
    [InlineData("[switch]$false", "false")]
    [InlineData("1.5", "1.5")]
    [InlineData("'a b'", "a%20b")]
    public void A_value_of_a_query_is_written_as_the_API_reads_it(string value, string expected)
    {
        _answer = "{}";
        Run($"Invoke-GesApi GET graphs -Query @{{ a = {value} }} -Connection $c").ShouldSucceed();
        Assert.EndsWith("?a=" + expected, Assert.Single(_ges.Requests).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATCH graphs/x -Confirm:$false", "")]
    [InlineData("GET graphs", "")]
    [InlineData("GET graphs", "null")]
    public void An_answer_without_a_value_writes_nothing(string arguments, string answer)
    {
        _answer = answer;
        Assert.Empty(Run($"Invoke-GesApi {arguments} -Connection $c").ShouldSucceed().Output);
    }

    [Theory]
    [InlineData("9007199254740993", "System.Int64", "9007199254740993")]
    [InlineData("18446744073709551615", "System.Decimal", "18446744073709551615")]
    [InlineData("-79228162514264337593543950335", "System.Decimal", "-79228162514264337593543950335")]
    [InlineData("1000000000000000000000000000000", "System.Double", "1E+30")]
    [InlineData("0.1", "System.Double", "0.1")]
    [InlineData("1e3", "System.Double", "1000")]
    [InlineData("false", "System.Boolean", "False")]
    public void A_number_or_a_truth_is_received_as_such(string json, string type, string text)
    {
        _answer = $$"""{"a":{{json}}}""";
        var result = Run("$a = (Invoke-GesApi GET graphs -Connection $c).a; $a.GetType().FullName; \"$a\"");
        Assert.Equal([type, text], result.ShouldSucceed().Output);
    }

    private RunResult Run(string script) => _session.Run(script);
}
