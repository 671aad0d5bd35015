namespace GesPowerShell.Tests.Playground;

public class StandInTests
{
    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["1..3 | ForEach-Object { [Console]::Write('.'); $_ } | Select-Object -First 2"] = ".1.2",
        ["1..5 | Select-Object -Skip 1 -First 2"] = "23",
        ["1..5 | Select-Object -Last 2"] = "45",
        ["'a', 'b', 'a' | Select-Object -Unique"] = "ab",
        ["[pscustomobject]@{ A = 1; B = 2 } | Select-Object A, @{ n = 'C'; e = { $_.B * 2 } } | ForEach-Object { \"$_\" }"] = "@{A=1; C=4}",
        ["[pscustomobject]@{ Ab = 1; B = 2 } | Select-Object a* | ForEach-Object { \"$_\" }"] = "@{Ab=1}",
        ["[pscustomobject]@{ A = 7, 8 } | Select-Object -ExpandProperty A"] = "78",
        ["3, 1, 2 | Sort-Object -Descending"] = "321",
        ["'bb', 'a' | Sort-Object Length, { $_ }"] = "abb",
        ["'a', 'B', 'b' | Group-Object | ForEach-Object { \"$($_.Name)$($_.Count)\" }"] = "a1B2",
        ["(1..4 | Measure-Object -Sum -Average).Sum"] = "10",
        ["Write-Output 1, 2"] = "12",
        ["Get-Date 2026-01-02 -Format yyyyMMdd"] = "20260102",
        ["@{ a = 1, @{ b = $null } } | ConvertTo-Json -Compress"] = "{\"a\":[1,{\"b\":null}]}",
        ["([pscustomobject]@{ A = 1 } | Format-List | Out-String).Trim()"] = "A : 1",
        ["([pscustomobject]@{ A = 1 } | Format-Table -HideTableHeaders | Out-String).Trim()"] = "1",
        ["$word = 1; (TabExpansion2 '$word.Comp' 10).CompletionMatches[0].CompletionText"] = "CompareTo(",
        ["(TabExpansion2 'Get-Item $PSVersionT' 20).CompletionMatches[0].CompletionText"] = "$PSVersionTable",
        ["Set-Location /; (Get-Location).Path; (Get-Item env:HUAWEICLOUD_SDK_AK).Name"] = "/HUAWEICLOUD_SDK_AK",
        ["(1 | Get-Member CompareTo).MemberType -eq 'Method'"] = "True",
    };

    // One process for all: starting it takes longer than everything it does here.
    private static readonly Lazy<Task<Dictionary<string, string>>> Results = new(async () =>
    {
        var result = await PlaygroundProcess.RunScriptAsync(string.Join('\n', Cases.Keys.Select(c => $"'{Separator}'; & {{ {c} }}")));
        Assert.Empty(result.Error);
        return Cases.Keys
            .Zip(result.Output.Split(Separator).Skip(1), (script, output) => (script, output))
            .ToDictionary(r => r.script, r => string.Concat(r.output.ReplaceLineEndings("\n").Split('\n')), StringComparer.Ordinal);
    });

    private const string Separator = "=====";

    public static TheoryData<string> Scripts => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_stand_in_gives_what_the_real_command_gives(string script) =>
        Assert.Equal(Cases[script], (await Results.Value)[script]);

    [Fact]
    public async Task Rows_survive_a_csv_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        try
        {
            var result = await PlaygroundProcess.RunScriptAsync(
                $"[pscustomobject]@{{ A = 'x\"y,z'; B = $null }} | Export-Csv '{path}'; "
                + $"Import-Csv '{path}' | ForEach-Object {{ \"$($_.A)|$($_.B)\" }}");

            Assert.Equal(["x\"y,z|"], result.Lines);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Help_of_a_cmdlet_is_found()
    {
        var result = await PlaygroundProcess.RunScriptAsync("help Stop-GesGraph");

        Assert.Contains("Stop-GesGraph [-Name] <string[]>", result.Output);
    }
}
