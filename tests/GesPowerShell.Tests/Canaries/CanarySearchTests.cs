using System.Management.Automation;
using System.Text;

namespace GesPowerShell.Tests.Canaries;

public class CanarySearchTests
{
    private const string Canary = "Canary\"of/a+Secret=Key%7Zp2Lm9Rt4";

    public static TheoryData<string, string> Written => new()
    {
        { "clear", Canary },
        { "clear", Canary.ToUpperInvariant() },
        { "JSON", System.Text.Json.JsonSerializer.Serialize(new { password = Canary }) },
        { "JSON", Canary.Replace("\"", "\\\"") },
        { "URL", Uri.EscapeDataString(Canary) },
        { "form", System.Net.WebUtility.UrlEncode("Canary of") },
        { "XML", System.Net.WebUtility.HtmlEncode(Canary) },
        { "hex of utf-8", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Canary)) },
        { "hex of utf-16", PSSerializer.Serialize(Secrets.Of(Canary)) },
        { "hex of utf-8 with dashes", BitConverter.ToString(Encoding.UTF8.GetBytes(Canary)) },
        { "a piece", Canary[3..20] },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Each_form_is_found(string form, string written)
    {
        if (form == "form")
        {
            Assert.Equal("form", CanarySearch.Find(written, "Canary of"));
            return;
        }

        if (form == "hex of utf-16" && OperatingSystem.IsWindows())
        {
            return; // Windows encrypts a SecureString in this form.
        }

        Assert.Equal(form, CanarySearch.Find($"before {written} after", Canary));
        Assert.Equal($"{Canary} as {form}", new CanarySearch(["another canary", Canary]).In($"before {written} after"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Base64_is_found_wherever_the_secret_begins(string encoding)
    {
        for (var before = 0; before < 7; before++)
        {
            var bytes = Encoding.GetEncoding(encoding).GetBytes(new string('x', before) + Canary + "yz");
            Assert.StartsWith($"base64 of {encoding}", CanarySearch.Find(Convert.ToBase64String(bytes), Canary));
            byte[] odd = [1, .. bytes];
            Assert.StartsWith($"base64 of {encoding}", CanarySearch.Find(Convert.ToBase64String(odd), Canary));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Canary of a secret key")]
    [InlineData("System.Security.SecureString")]
    public void Nothing_is_found_where_nothing_is(string text) => Assert.Null(new CanarySearch([Canary]).In(text));
}
