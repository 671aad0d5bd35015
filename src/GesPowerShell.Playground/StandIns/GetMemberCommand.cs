using System.Management.Automation;

namespace GesPowerShell.Playground.StandIns;

/// <summary>What an object has, once per type.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
internal sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    protected override void ProcessRecord()
    {
        if (InputObject?.TypeNames.FirstOrDefault() is not { } type || !_seen.Add(type))
        {
            return;
        }

        var members = InputObject.Members
            .Where(m => MemberType.HasFlag(m.MemberType) && !IsAccessor(m.Name))
            .Where(m => Name.Any(n => WildcardPattern.Get(n, WildcardOptions.IgnoreCase).IsMatch(m.Name)))
            .OrderBy(m => m.MemberType).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            WriteObject(Result.Of(
                "Microsoft.PowerShell.Commands.MemberDefinition",
                ("TypeName", type),
                ("Name", member.Name),
                ("MemberType", member.MemberType),
                ("Definition", member.ToString())));
        }
    }

    // The methods behind properties say nothing that the properties do not.
    private static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
}
