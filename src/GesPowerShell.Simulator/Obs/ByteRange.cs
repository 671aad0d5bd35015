using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace GesPowerShell.Simulator.Obs;

/// <summary>A part of an object: its first byte and its length.</summary>
internal sealed record ByteRange(int First, int Length)
{
    /// <summary>Reads the requested part of an object.</summary>
    /// <returns>
    /// False when the range begins after the end of the object. <paramref name="range"/> is null for the whole object: without a Range
    /// header, with one that is no single range of bytes, and when If-Range names another entity tag or date.
    /// </returns>
    public static bool TryRead(IHeaderDictionary headers, BackupObject file, out ByteRange? range)
    {
        range = null;
        if (!RangeHeaderValue.TryParse(headers.Range.ToString(), out var header) || header.Unit != "bytes" || header.Ranges.Count != 1
            || !IsOf(headers.IfRange.ToString(), file))
        {
            return true;
        }

        var (from, to) = header.Ranges.Single() is { From: { } first } asked
            ? (first, Math.Min(asked.To ?? long.MaxValue, file.Length - 1))
            : (Math.Max(0, file.Length - header.Ranges.Single().To!.Value), file.Length - 1);
        if (from > to)
        {
            return false;
        }

        range = new ByteRange((int)from, (int)(to - from + 1));
        return true;
    }

    /// <summary>The value of Content-Range.</summary>
    public string Describe(int total) => string.Create(CultureInfo.InvariantCulture, $"bytes {First}-{First + Length - 1}/{total}");

    /// <summary>Whether If-Range matches the object. A weak entity tag never matches, so its client gets the whole object.</summary>
    private static bool IsOf(string ifRange, BackupObject file) =>
        ifRange.Length == 0 || ifRange == file.ETag
        || (HeaderUtilities.TryParseDate(ifRange, out var date) && date.ToUnixTimeSeconds() == file.Modified.ToUnixTimeSeconds());
}
