using System.Management.Automation;
using System.Text.Json;

namespace BareModule;

/// <summary>Sends the same POST as Stop-GesGraph -GraphId, and writes the id of the job.</summary>
[Cmdlet(VerbsLifecycle.Stop, "BareGraph", SupportsShouldProcess = true)]
public sealed class StopBareGraphCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string GraphId { get; set; } = "";

    protected override void EndProcessing()
    {
        if (ShouldProcess(GraphId))
        {
            WriteObject(StopAsync().GetAwaiter().GetResult());
        }
    }

    private async Task<string?> StopAsync()
    {
        var answer = await BareService.SendAsync(HttpMethod.Post, $"/graphs/{GraphId}/stop", "", "{}"u8.ToArray()).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            using var json = await JsonDocument.ParseAsync(answer).ConfigureAwait(false);
            return json.RootElement.GetProperty("job_id").GetString();
        }
    }
}
