namespace GesPowerShell;

/// <summary>
/// Links to the files of a backup. A link is a secret: it suffices to download the file. So these types are internal, are no records
/// (ToString would show the link) and must not reach an output stream, an error or a public object.
/// </summary>
/// <remarks>Source: ShowBackupDownloadLink of the GES V2 API. A link expires after one hour.</remarks>
internal sealed class GesBackupDownload
{
    /// <summary>OBS bucket of the files; null when GES leaves it out.</summary>
    public string? Bucket { get; init; }

    public IReadOnlyList<GesBackupFile> Files { get; init; } = [];

    public override string ToString() => string.Join("; ", Files);
}

/// <summary>One file of a backup.</summary>
internal sealed class GesBackupFile
{
    public string Name { get; init; } = "";

    /// <summary>Size in kilobytes, rounded by GES. The exact size is in the answer of OBS.</summary>
    public long? SizeKB { get; init; }

    /// <summary>The download address, which is a secret.</summary>
    public Uri Link { get; init; } = null!;

    /// <summary>When the link expires; null when GES does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public override string ToString() => Name;
}
