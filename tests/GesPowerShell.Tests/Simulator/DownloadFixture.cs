using System.Net.Http.Headers;
using System.Text.Json;
using GesPowerShell.Simulator.Backups;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Tests.Simulator;

/// <summary>Extends the fixture of the simulator for tests of download links.</summary>
internal static class DownloadFixture
{
    public const string Backup = "b1";

    // The client of the fixture expects JSON, and OBS sends bytes and errors in XML.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    extension(SimulatorFixture sim)
    {
        /// <summary>Adds a running graph with a backup of that many megabytes.</summary>
        public string AddGraphWithBackup(int size = 1, string version = "2.4.6")
        {
            var id = sim.Server.Graphs.Add(new GraphSpec { Name = "fraud", DataStoreVersion = version }).Id;
            sim.Server.Backups.Add(new BackupSpec { Id = Backup, GraphId = id, Size = size });
            return id;
        }

        /// <summary>Sends GET backup-files.</summary>
        public Task<Reply> LinksAsync(string graphId, string backupId = Backup) =>
            sim.GesAsync($"/{graphId}/backup-files?backup_id={backupId}");

        /// <summary>Returns the link of the first file.</summary>
        public async Task<Uri> LinkAsync(string graphId) => LinkOf((await sim.LinksAsync(graphId)).Body.GetProperty("files")[0]);

        /// <summary>Sends GET to a link without credentials.</summary>
        public async Task<Download> DownloadAsync(
            Uri link, string? range = null, string? ifRange = null, HttpMethod? method = null, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(method ?? HttpMethod.Get, link);
            var all = headers.Append(("Range", range ?? "")).Append(("If-Range", ifRange ?? ""));
            foreach (var (name, value) in all.Where(h => h.Item2.Length > 0))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await Http.SendAsync(request, SimulatorFixture.Cancellation);
            return new Download(
                (int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(SimulatorFixture.Cancellation),
                response.Headers.NonValidated.TryGetValues("ETag", out var tag) ? tag.ToString() : null, response.Content.Headers);
        }
    }

    public static Uri LinkOf(JsonElement file) => new(file.GetProperty("download_link").GetString()!);
}

/// <summary>The answer of a link.</summary>
internal sealed record Download(int Status, byte[] Bytes, string? ETag, HttpContentHeaders Headers)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
}
