using GesPowerShell.Pipeline;

namespace GesPowerShell.Backups;

/// <summary>Shows the progress of the download of one backup, and passes its files and errors to the pipeline thread.</summary>
/// <param name="dispatcher">Runs actions on the pipeline thread.</param>
/// <param name="bars">The progress bars; null when the host does not show them.</param>
/// <param name="saved">Called on the pipeline thread with the path of each complete file.</param>
/// <param name="failed">Called on the pipeline thread with each error.</param>
internal sealed class DownloadProgress(
    PipelineThreadDispatcher dispatcher, ProgressBars? bars, Action<string> saved, Action<GesException> failed) : IGesDownloadObserver
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, (long Done, long Total)> _files = new(StringComparer.Ordinal);

    public void Progress(string file, long done, long total)
    {
        if (bars is null)
        {
            return;
        }

        GesProgress state;
        lock (_files)
        {
            if (!_files.ContainsKey(file))
            {
                _names.Add(file);
            }

            _files[file] = (done, total);
            state = State();
        }

        dispatcher.Post(() => bars.Show(state));
    }

    public void Saved(string path) => dispatcher.Post(() => saved(path));

    public void Failed(GesException error) => dispatcher.Post(() => failed(error));

    private GesProgress State()
    {
        var (done, total) = (_files.Values.Sum(file => file.Done), _files.Values.Sum(file => file.Total));
        var open = _names.Where(name => _files[name].Done < _files[name].Total)
            .Select(name => new GesWaiting(_names.IndexOf(name), Display.Safe(name), Text(_files[name])));
        var complete = _names.Count(name => _files[name].Done >= _files[name].Total);
        return new GesProgress(complete, _names.Count, [.. open]) { Percent = Percent(done, total) };
    }

    private static string Text((long Done, long Total) file) => FormattableString.Invariant(
        $"{Percent(file.Done, file.Total)}% of {DataSize.OfMegabytes(file.Total / 1024.0 / 1024.0)}");

    private static int Percent(long done, long total) => total == 0 ? 100 : (int)(done * 100 / total);
}
