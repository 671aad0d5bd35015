namespace GesPowerShell;

/// <summary>Receives the events of the download of a backup. They may come on any thread.</summary>
internal interface IGesDownloadObserver
{
    /// <summary>Bytes of a file were saved.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="done">Number of bytes on the disk.</param>
    /// <param name="total">Size of the file in bytes.</param>
    void Progress(string file, long done, long total);

    /// <summary>A file is complete and has its final name.</summary>
    void Saved(string path);

    /// <summary>A file could not be saved. The download of the other files continues.</summary>
    void Failed(GesException error);
}
