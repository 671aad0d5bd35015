using GesPowerShell.Simulator.Http;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Obs;

/// <summary>The part of OBS that serves download links.</summary>
/// <param name="regions">The projects of the account, which share the bucket.</param>
internal sealed class ObsService(IReadOnlyList<Region> regions)
{
    /// <summary>The name in rules and in the journal. The SDKs have no name for it.</summary>
    public const string EndpointName = "DownloadBackupFile";

    private static readonly string[] Credentials = ["Authorization", "X-Auth-Token", "X-Security-Token"];

    /// <summary>The endpoint of a request; null when it is not for the bucket of backups.</summary>
    public ApiEndpoint? Route(ApiRequest request)
    {
        if (request.Segments is not [var bucket, .. { Length: > 0 } rest] || bucket != regions[0].Objects.Bucket)
        {
            return null;
        }

        var key = string.Join('/', rest);
        return ApiEndpoint.Open(() => Handle(request, key)) with { Name = EndpointName, ObjectKey = key };
    }

    /// <summary>Names of headers with GES credentials, which a request to a link must not have; null for none.</summary>
    public static string? FindCredentials(ApiRequest request)
    {
        var sent = Credentials.Where(name => request.Headers[name].Count > 0).ToArray();
        return sent.Length == 0 ? null : string.Join(", ", sent);
    }

    private Answer Handle(ApiRequest request, string key)
    {
        if (FindCredentials(request) is not null)
        {
            return ObsErrors.Make(
                request, 400, "InvalidArgument", "Only one authentication mechanism is allowed: the signature of the link.");
        }

        var region = regions.FirstOrDefault(one => one.At(_ => one.Objects.Find(key)) is not null) ?? regions[0];

        // The content is generated outside the lock.
        var (refusal, file) = region.At(now => (region.Links.Refuse(request, key, now), region.Objects.Find(key)));
        return refusal
            ?? (file is null ? ObsErrors.Make(request, 404, "NoSuchKey", "The specified key does not exist.") : Send(request, file));
    }

    private static Answer Send(ApiRequest request, BackupObject file)
    {
        if (request.Headers.IfMatch.ToString() is { Length: > 0 } expected && expected != file.ETag && expected != "*")
        {
            return ObsErrors.Make(request, 412, "PreconditionFailed", "At least one of the preconditions you specified did not hold.");
        }

        if (!ByteRange.TryRead(request.Headers, file, out var range))
        {
            return ObsErrors.Make(request, 416, "InvalidRange", "The requested range cannot be satisfied.")
                .With("Content-Range", $"bytes */{file.Length}");
        }

        var bytes = file.Read();
        var part = range is { } asked ? bytes.AsMemory(asked.First, asked.Length) : bytes;
        var answer = new Answer(range is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent)
        {
            Content = new Content("application/octet-stream", part),
        };
        answer = answer.With("ETag", file.ETag).With("Last-Modified", TimeFormat.Http(file.Modified)).With("Accept-Ranges", "bytes");
        return range is { } sent ? answer.With("Content-Range", sent.Describe(file.Length)) : answer;
    }
}
