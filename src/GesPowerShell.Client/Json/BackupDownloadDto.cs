namespace GesPowerShell.Client.Json;

/// <summary>Answer of ShowBackupDownloadLink.</summary>
internal sealed class BackupDownloadDto
{
    public string? Bucket { get; set; }

    public List<BackupFileDto>? Files { get; set; }
}

/// <summary>A file of a backup. Its link is a secret.</summary>
internal sealed class BackupFileDto
{
    public string? Name { get; set; }

    public long? Size { get; set; }

    public string? DownloadLink { get; set; }

    public string? LinkExpiredTime { get; set; }

    /// <exception cref="FormatException">The file has no name or no link. The message does not show them.</exception>
    public GesBackupFile ToModel() => new()
    {
        Name = Name is { Length: > 0 } name ? name : throw new FormatException("A file without a name."),
        SizeKB = Size,
        Link = Uri.TryCreate(DownloadLink, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            ? link
            : throw new FormatException("A file without a link."),
        ExpiresAt = WireTime.Parse(LinkExpiredTime),
    };
}
