using System.Buffers;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;

namespace BareModule;

/// <summary>Reads the same pages as Get-GesGraph, token by token, without creating objects. Writes the number of bytes.</summary>
[Cmdlet(VerbsCommunications.Read, "BareGraph")]
public sealed class ReadBareGraphCommand : PSCmdlet
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024 * 1024);

    [Parameter(Mandatory = true)]
    public int Pages { get; set; }

    /// <summary>The path of another list than that of graphs.</summary>
    [Parameter]
    public string Path { get; set; } = "/graphs";

    protected override void EndProcessing() => WriteObject(ReadAsync().GetAwaiter().GetResult());

    private async Task<long> ReadAsync()
    {
        var total = 0L;
        for (var page = 0; page < Pages; page++)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"limit=100&offset={page * 100}");
            var answer = await BareService.SendAsync(HttpMethod.Get, Path, query, null).ConfigureAwait(false);
            await using (answer.ConfigureAwait(false))
            {
                total += Tokens(await FillAsync(answer).ConfigureAwait(false));
            }
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        return total;
    }

    private async Task<int> FillAsync(Stream answer)
    {
        var length = 0;
        while (await answer.ReadAsync(_buffer.AsMemory(length)).ConfigureAwait(false) is var read and > 0)
        {
            length += read;
        }

        return length;
    }

    private int Tokens(int length)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(0, length));
        while (reader.Read())
        {
        }

        return length;
    }
}
