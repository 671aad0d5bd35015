namespace GesPowerShell;

/// <summary>Hears how the download of a backup's files goes, on any thread.</summary>
internal interface IGesDownloadObserver
{
    /// <summary>How far a file is.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="done">Bytes that are on the disk.</param>
    /// <param name="total">All of its bytes.</param>
    void Progress(string file, long done, long total);

    /// <summary>A file is whole under its own name.</summary>
    void Saved(string path);

    /// <summary>A file could not be saved. The others go on.</summary>
    void Failed(GesException error);
}
