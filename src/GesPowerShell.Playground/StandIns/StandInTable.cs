using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace GesPowerShell.Playground.StandIns;

/// <summary>
/// The commands of PowerShell's utility modules that the README and the help use, for an engine that comes without these modules. Each
/// covers the everyday part of the real one and refuses the rest, because a parameter that it does not have is an error.
/// </summary>
internal static class StandInTable
{
    // The last four are the names by which the engine's own completers call.
    private static readonly (string Name, string Command)[] Aliases =
    [
        ("sort", "Sort-Object"),
        ("sleep", "Start-Sleep"),
        ("write", "Write-Output"),
        (@"Microsoft.PowerShell.Utility\Sort-Object", "Sort-Object"),
        (@"Microsoft.PowerShell.Management\Get-Item", "Get-Item"),
        (@"Microsoft.PowerShell.Management\Get-ChildItem", "Get-ChildItem"),
        (@"Microsoft.PowerShell.Management\Resolve-Path", "Resolve-Path"),
    ];

    public static void AddTo(InitialSessionState state)
    {
        foreach (var type in typeof(StandInTable).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null));
            }
        }

        // The real function pages its text by commands that are missing here.
        state.Commands.Add(new SessionStateFunctionEntry("help", "Get-Help @args"));
        foreach (var (name, command) in Aliases)
        {
            state.Commands.Add(new SessionStateAliasEntry(name, command));
        }
    }
}
