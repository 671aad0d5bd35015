namespace GesPowerShell;

/// <summary>
/// Links to the files of a backup. Each link alone lets its holder download the file: these types are internal, are not records (whose text
/// would show it) and must not reach a stream, an error or an object of a user.
/// </summary>
/// <remarks>Source: ShowBackupDownloadLink of the GES V2 API. Links live for one hour.</remarks>
internal sealed class GesBackupDownload
{
    /// <summary>Bucket of OBS in which the files lie; null when left out.</summary>
    public string? Bucket { get; init; }

    public IReadOnlyList<GesBackupFile> Files { get; init; } = [];

    public override string ToString() => string.Join("; ", Files);
}

/// <summary>One file of a backup.</summary>
internal sealed class GesBackupFile
{
    public string Name { get; init; } = "";

    /// <summary>Size in kilobytes as GES rounds it; OBS tells the bytes.</summary>
    public long? SizeKB { get; init; }

    /// <summary>Where the file is downloaded from: a secret.</summary>
    public Uri Link { get; init; } = null!;

    /// <summary>When the link ends; null when GES does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public override string ToString() => Name;
}
