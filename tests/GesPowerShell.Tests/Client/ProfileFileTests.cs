using System.Text;
using GesPowerShell.Client.Configuration;

namespace GesPowerShell.Tests.Client;

public sealed class ProfileFileTests : IDisposable
{
    private const string Good = "[basic]\nak = FILEKEY\nsk = filesecret\n";

    private readonly HomeFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void The_file_of_the_SDKs_gives_keys_project_and_address_of_IAM()
    {
        _home.Write(
            "# made by hand\r\n; or not\r\n[global]\r\nak = OTHER\r\nsk = other with blanks\r\nnonsense\r\n\r\n[Basic]\r\n  AK=FILEKEY\r\n"
            + "sk: 'file=secret'\r\nsecurity_token = \"token\"\r\nproject_id = p1\r\niam_endpoint = https://iam.example\r\nidp_id =\r\n"
            + "[another]\r\nak = THIRD");
        var plan = _home.Build();
        Assert.Equal(
            ("ProfileFile", "p1", "https://iam.example/"),
            (plan.Credential.Source, plan.ProjectId, plan.IamEndpoint?.AbsoluteUri));
        Assert.Equal("FILEKEY", Assert.IsType<GesCredential.AccessKey>(plan.Credential.Kind).Id);
        Assert.Equal(("file=secret", "token"), (plan.Credential.Main!.Reveal(), plan.Credential.SecurityToken!.Reveal()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void It_may_begin_with_a_mark_as_Windows_PowerShell_writes_it(string encoding)
    {
        _home.Write(Good, encoding: Encoding.GetEncoding(encoding));
        Assert.Equal("filesecret", _home.Build().Credential.Main!.Reveal());
    }

    [Fact]
    public void Its_secrets_are_only_in_SecureStrings_and_the_text_is_cleared()
    {
        _home.Write(Good);
        var file = SettingsFile.Open(_home.Environment, "X", "credentials")!;
        var text = file.Text;
        Assert.Contains("filesecret", text.ToString(), StringComparison.Ordinal);
        file.Dispose();
        Assert.Every(text.ToArray(), letter => Assert.Equal('\0', letter));
    }

    [Fact]
    public void A_variable_names_another_file()
    {
        _home.Write(Good);
        _home.Set("HUAWEICLOUD_SDK_CREDENTIALS_FILE", _home.Write("[basic]\nak=ELSE\nsk=s", "else where.ini"));
        Assert.Equal("ELSE", ((GesCredential.AccessKey)_home.Build().Credential.Kind).Id);
    }

    [Fact]
    public void A_file_that_a_variable_names_must_be_there()
    {
        _home.Write(Good);
        _home.Set("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/no such file");
        var error = _home.Fails();
        Assert.Equal("SettingsFileUnreadable", error.ErrorId);
        Assert.Contains("HUAWEICLOUD_SDK_CREDENTIALS_FILE", error.Message, StringComparison.Ordinal);
        Assert.Contains("/no such file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_file_there_are_no_credentials() => Assert.Equal("CredentialsMissing", _home.Fails().ErrorId);

    [Theory]
    [InlineData("; ak = OTHER")]
    [InlineData("# ak = OTHER")]
    [InlineData("  ; no comment has to be of any form")]
    [InlineData("idp_id = a value with blanks")]
    [InlineData("idp_id = a\nidp_id = b")]
    [InlineData("project_id =\nproject_id = p1")]
    [InlineData("\t")]
    public void Comments_unknown_names_and_empty_values_are_passed_over(string lines)
    {
        _home.Write($"[basic]\n{lines}\nak = FILEKEY\nsk = filesecret\n");
        Assert.Equal("FILEKEY", ((GesCredential.AccessKey)_home.Build().Credential.Kind).Id);
    }

    [Theory]
    [InlineData("ak")]
    [InlineData("sk")]
    [InlineData("security_token")]
    [InlineData("project_id")]
    [InlineData("region")]
    [InlineData("iam_endpoint")]
    public void Each_name_stands_there_once_and_its_value_has_no_blank(string name)
    {
        _home.Write($"[basic]\n{name} = hush1\n{name} = hush2\n");
        Assert.Contains($"in line 3: {name} stands there twice", _home.Fails().Message, StringComparison.Ordinal);
        _home.Write($"[basic]\n{name} = hush hush\n");
        Assert.Contains($"in line 2: the value of {name} has a blank in it", _home.Fails().Message, StringComparison.Ordinal);
        _home.Write($"[basic]\n{name} = hush\thush\n");
        Assert.Contains($"in line 2: the value of {name} has a blank in it", _home.Fails().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[basic]\nak = A\n", "has no sk")]
    [InlineData("[basic]\nsk = hush-hush\n", "has no ak")]
    [InlineData("[basic]\nak =\nsk = hush-hush\n", "has no ak")]
    [InlineData("[global]\nak = A\nsk = hush-hush\n", "has no ak")]
    [InlineData("ak = A\nsk = hush-hush\n", "has no ak")]
    [InlineData("", "has no ak")]
    public void Half_of_a_pair_is_said_to_be_half(string text, string words)
    {
        var file = _home.Write(text);
        var error = _home.Fails();
        Assert.Equal("CredentialsMissing", error.ErrorId);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[basic]\nak = A\nhush-hush\n", 3)]
    [InlineData("[basic]\r\nak = A\r\nsk = hush hush\r\n", 3)]
    [InlineData("[basic]\n\nsk = hush1\nsk = hush2\n", 4)]
    [InlineData("[basic\nsk = hush\n", 1)]
    [InlineData("[basic]\n= hush\n", 2)]
    public void A_line_that_cannot_be_understood_is_named_by_its_number_and_never_shown(string text, int line)
    {
        var file = _home.Write(text);
        var error = _home.Fails();
        Assert.Equal("SettingsFileInvalid", error.ErrorId);
        Assert.Contains($"'{file}' cannot be understood in line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_not_such_a_file()
    {
        _home.Write(new string('#', 2_000_000));
        Assert.Equal("SettingsFileUnreadable", _home.Fails().ErrorId);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_said_to()
    {
        var file = _home.Write(Good);
        using var _ = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("SettingsFileUnreadable", _home.Fails().ErrorId);
    }

    [Fact]
    public void An_address_of_IAM_without_TLS_is_refused()
    {
        _home.Write(Good + "iam_endpoint = http://iam.example\n");
        Assert.Equal("InsecureEndpoint", _home.Fails().ErrorId);
    }
}
