using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using GesPowerShell.Client.Errors;
using GesPowerShell.Client.Handlers;
using GesPowerShell.Client.Transport;

namespace GesPowerShell.Client.Downloads;

/// <summary>Downloads one file, continuing after interruptions. Bytes of two versions of the file are never combined.</summary>
/// <param name="name">Name of the file as GES sends it.</param>
/// <param name="path">Path of the saved file.</param>
/// <param name="links">Returns the links to the file.</param>
/// <param name="transport">Sends the requests to the link.</param>
/// <param name="delay">The delay between attempts.</param>
/// <param name="onProgress">Called about twice a second with the bytes so far and the size of the file.</param>
/// <param name="context">Cancellation and output of the requests.</param>
internal sealed class FileDownload(
    string name,
    string path,
    LinkSource links,
    DownloadTransport transport,
    RetryDelay delay,
    Action<long, long> onProgress,
    OperationContext context)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Maximum number of consecutive attempts with fresh links that receive no byte.</summary>
    private const int AttemptsWithLinks = 3;

    /// <summary>Maximum number of consecutive attempts that find another version of the file.</summary>
    private const int AttemptsWithVersions = 5;

    private const string FileChanges = "The file changes with every request";

    private static readonly TimeSpan ProgressPause = TimeSpan.FromMilliseconds(500);
    private static readonly Regex ErrorCode = new(
        "<Code>(?<code>[A-Za-z]{1,60})</Code>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly string _attempt = $"Download of '{Display.Safe(name)}'";

    /// <exception cref="GesException">The file could not be saved. The downloaded bytes stay for the next attempt.</exception>
    public async Task RunAsync(CancellationToken token)
    {
        using var part = PartFile.Open(path);

        // Tested under the lock, since another command may have completed the file meanwhile.
        if (File.Exists(path) && await IsWholeAsync(token).ConfigureAwait(false))
        {
            context.Verbose?.Invoke($"'{path}' is there already, with the size that it has in OBS.");
            part.Restart(null);
            return;
        }

        await RepeatAsync(part, link => ReceiveAsync(link, part, token)).ConfigureAwait(false);
        part.Complete();
    }

    /// <summary>
    /// Whether the existing file has the size of the file in OBS. A file gets its final name only when it is complete, so an equal size is
    /// enough.
    /// </summary>
    private async Task<bool> IsWholeAsync(CancellationToken token)
    {
        long? length = null;
        await RepeatAsync(null, async link =>
        {
            using var response = await SendAsync(link, new RangeHeaderValue(0, 0), null, token).ConfigureAwait(false);
            length = (int)response.StatusCode is 206 or 416 ? response.Content.Headers.ContentRange?.Length
                : response.Content.Headers.ContentLength;
            return true;
        }).ConfigureAwait(false);
        return length == new FileInfo(path).Length;
    }

    /// <summary>
    /// Repeats attempts that failed with a transient error, with a fresh link when the link was refused. The count of failures restarts
    /// when an attempt has received bytes.
    /// </summary>
    private async Task RepeatAsync(PartFile? part, Func<Uri, Task<bool>> attempt)
    {
        Uri? refused = null;
        for (var failures = 0; ;)
        {
            var link = await links.GetAsync(name, refused, context).ConfigureAwait(false);
            var before = part?.Length ?? 0;
            GesException? error = null;
            try
            {
                if (await attempt(link).ConfigureAwait(false))
                {
                    return;
                }
            }
            catch (GesException e) when (IsRefusedLink(e) || TransientErrors.Contains(e))
            {
                error = e;
            }

            refused = IsRefusedLink(error) ? link : null;
            failures = part?.Length > before ? 0 : failures + 1;
            if (failures >= (
                refused is not null ? AttemptsWithLinks : error is null ? AttemptsWithVersions : TransientErrors.AttemptsFor(error))
                || (failures > 1 && !await WaitAsync(failures, error).ConfigureAwait(false)))
            {
                throw error ?? Invalid(FileChanges);
            }
        }
    }

    private Task<bool> WaitAsync(int failures, GesException? error)
    {
        var time = delay.After(failures - 1, error?.RetryAfter);
        context.Verbose?.Invoke(
            FormattableString.Invariant($"{_attempt} goes on in {time.TotalSeconds:0.0} s: {error?.Message ?? FileChanges}"));
        return delay.WaitAsync(time, context);
    }

    /// <summary>Receives the missing bytes. Returns false when the download cannot be continued and has to begin again.</summary>
    private async Task<bool> ReceiveAsync(Uri link, PartFile part, CancellationToken token)
    {
        var from = part.ETag is null ? 0 : part.Length;
        using var response = await SendAsync(link, from > 0 ? new RangeHeaderValue(from, null) : null, from > 0 ? part.ETag : null, token)
            .ConfigureAwait(false);
        var content = response.Content.Headers;
        if ((int)response.StatusCode == 416)
        {
            // Either the entity tag matches and no byte is missing, or the part file is longer than the file in OBS and is discarded.
            return content.ContentRange?.Length == from || Begin(part, null);
        }

        if ((int)response.StatusCode == 206
            && !(content.ContentRange?.From == from && content.ContentRange.HasLength && IsSame(response.Headers.ETag, part.ETag)))
        {
            return Begin(part, null);
        }

        if ((int)response.StatusCode == 200)
        {
            _ = Begin(part, response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null);
        }

        var total = ((int)response.StatusCode == 206 ? content.ContentRange!.Length : content.ContentLength)
            ?? throw Invalid("OBS does not say how long it is");
        await CopyAsync(response, link, part, total, token).ConfigureAwait(false);
        return part.Length == total ? true
            : throw GesErrors.ConnectionBroken(Details(), Authority(link), new IOException("The answer broke off."));
    }

    /// <summary>Writes each part of the answer while the next one is read. Bytes that arrived before an error are kept.</summary>
    private async Task CopyAsync(HttpResponseMessage response, Uri link, PartFile part, long total, CancellationToken token)
    {
        var (buffer, other) = (ArrayPool<byte>.Shared.Rent(BufferSize), ArrayPool<byte>.Shared.Rent(BufferSize));
        var writing = Task.CompletedTask;
        var sinceShown = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        using var stop = Platform.StreamsIgnoreTokens ? limit.Token.Register(response.Dispose) : default;
        try
        {
            onProgress(part.Length, total);
            using var stream = await GuardedAsync(link, limit, token, () => response.Content.ReadAsStreamAsync()).ConfigureAwait(false);
            while (await GuardedAsync(link, limit, token, () => stream.ReadAsync(buffer, 0, buffer.Length, limit.Token))
                .ConfigureAwait(false) is > 0 and var count)
            {
                await writing.ConfigureAwait(false);
                writing = part.WriteAsync(buffer, count, token);
                (buffer, other) = (other, buffer);
                if (sinceShown.Elapsed >= ProgressPause)
                {
                    sinceShown.Restart();
                    onProgress(part.Length, total);
                }
            }
        }
        finally
        {
            await writing.ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(other);
        }

        onProgress(part.Length, total);
    }

    /// <summary>Sends a request and returns answers with status 200, 206 or 416; others are errors.</summary>
    private async Task<HttpResponseMessage> SendAsync(Uri link, RangeHeaderValue? range, string? tag, CancellationToken token)
    {
        var started = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        var response = await GuardedAsync(link, limit, token, () => transport.GetAsync(link, range, tag, limit.Token))
            .ConfigureAwait(false);
        var status = (int)response.StatusCode;
        var part = range is null ? "" : $" ({range})";
        context.Verbose?.Invoke(
            FormattableString.Invariant($"GET {Display.Safe(name)}{part} -> {status} in {started.ElapsedMilliseconds} ms"));
        if (status is 200 or 206 || (status == 416 && range is not null))
        {
            return response;
        }

        using (response)
        {
            var retryAfter = response.Headers.RetryAfter?.Delta;
            throw status is >= 300 and < 400
                ? GesErrors.UnexpectedRedirect(Details() with { Status = status })
                : GesErrors.DownloadFailed(Details() with
                {
                    Status = status,
                    RetryAfter = retryAfter,
                    Code = await CodeOfAsync(response, link, token).ConfigureAwait(false),
                });
        }
    }

    /// <summary>Reads the error code only: the rest of an OBS error repeats the signature of the link.</summary>
    private async Task<string?> CodeOfAsync(HttpResponseMessage response, Uri link, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        using var stop = Platform.StreamsIgnoreTokens ? limit.Token.Register(response.Dispose) : default;
        var buffer = new byte[4096];
        try
        {
            using var stream = await GuardedAsync(link, limit, token, () => response.Content.ReadAsStreamAsync()).ConfigureAwait(false);
            var count = await GuardedAsync(link, limit, token, () => stream.ReadAsync(buffer, 0, buffer.Length, limit.Token))
                .ConfigureAwait(false);
            return ErrorCode.Match(System.Text.Encoding.UTF8.GetString(buffer, 0, count)) is { Success: true } match
                ? match.Groups["code"].Value : null;
        }
        catch (GesException)
        {
            return null;
        }
    }

    /// <summary>Runs one network operation within the time limit, and removes the link from its errors.</summary>
    private async Task<T> GuardedAsync<T>(Uri link, CancellationTokenSource limit, CancellationToken token, Func<Task<T>> step)
    {
        try
        {
            limit.CancelAfter(transport.Limit);
            return await step().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            token.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? GesErrors.RequestTimedOut(Details(), Authority(link), transport.Limit)
                : ConnectionErrors.ToError(Details(), Authority(link), e, transport.ProxyFor(Authority(link)),
                    new Redaction([link.Query, link.PathAndQuery], null));
        }
    }

    /// <summary>Whether the link has expired, or the file was moved.</summary>
    private static bool IsRefusedLink(GesException? e) => e is { ErrorId: GesErrors.DownloadFailedId, HttpStatus: 401 or 403 or 404 };

    private static bool IsSame(EntityTagHeaderValue? tag, string? known) => tag is null || tag.Tag == known;

    private static bool Begin(PartFile part, string? tag)
    {
        part.Restart(tag);
        return false;
    }

    private static Uri Authority(Uri link) => new(link.GetLeftPart(UriPartial.Authority));

    private GesErrorDetails Details() => new("Download", _attempt);

    private GesException Invalid(string text) => GesErrors.InvalidAnswer(Details() with { Text = text });
}
