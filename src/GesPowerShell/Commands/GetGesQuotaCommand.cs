using System.Management.Automation;
using GesPowerShell.Pipeline;

namespace GesPowerShell.Commands;

/// <summary>Lists how many graphs, backups and metadata the project may still have.</summary>
[Cmdlet(VerbsCommon.Get, "GesQuota", HelpUri = HelpLinks.Overview)]
[OutputType(typeof(GesQuota))]
public sealed class GetGesQuotaCommand : ReadingCmdlet
{
    private protected override void ReadRecord() => Read([], () =>
        ReadAhead.ForEachAsync(
            Connections.All, ReadsAtOnce, client => client.SendAsync(new ListQuotas(), Context), async (client, reading) =>
        {
            try
            {
                await WriteAsync(await reading.ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (GesException e)
            {
                await WriteErrorAsync(e, null, client).ConfigureAwait(false);
            }
        }));
}
