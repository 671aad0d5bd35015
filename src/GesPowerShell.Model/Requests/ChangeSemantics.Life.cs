namespace GesPowerShell;

/// <content>Changes that create and delete graphs, and changes of a graph's network.</content>
internal sealed partial class ChangeSemantics
{
    /// <summary>GES starts no job for a create, so a wait reads only the graph.</summary>
    public static ChangeSemantics Create => field ??= new(GesOperation.Create)
    {
        Cmdlet = "New-GesGraph",
        Phrase = "Creation of",
        NeedsResultId = true,
        TargetStates = GraphStatus.Up,
        MovedStates = [GraphStatus.Preparing],
        EarlierStates = [GraphStatus.Preparing],
        OtherSide = [GraphStatus.Stopping, GraphStatus.Stopped],
    };

    public static ChangeSemantics Delete => field ??= new(GesOperation.Delete)
    {
        Cmdlet = "Remove-GesGraph",
        Phrase = "Deletion of",
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7000", "GES.0047", "GES.7054"],
        EndsWithGraph = true,
    };

    public static ChangeSemantics BindPublicIp => field ??= new(GesOperation.BindPublicIp)
    {
        Cmdlet = "Add-GesGraphPublicIp",
        Phrase = "Binding of a public IP to",
        JobName = null,
        AcceptedIn = [GraphStatus.Running],
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7038"],
        HasEffect = (_, _, now) => now.PublicIp is { Length: > 0 },
        IsTraceInDoubt = true, // A graph shows the address of its public IP and not the id.
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };

    public static ChangeSemantics UnbindPublicIp => field ??= new(GesOperation.UnbindPublicIp)
    {
        Cmdlet = "Remove-GesGraphPublicIp",
        Phrase = "Unbinding of the public IP of",
        JobName = null,
        AcceptedIn = [GraphStatus.Running],
        Resend = ResendPolicy.OnceMoreWhenLost,
        DoneCodes = ["GES.7039"],
        HasEffect = (_, _, now) => string.IsNullOrEmpty(now.PublicIp),
        NotNeededWithEffect = true,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };

    public static ChangeSemantics ChangeSecurityGroup => field ??= new(GesOperation.ChangeSecurityGroup)
    {
        Cmdlet = "Set-GesGraphSecurityGroup",
        FirstEngine = "2.4.3",
        Phrase = "Change of the security group of",
        JobName = null,
        AcceptedIn = [GraphStatus.Running],
        Resend = ResendPolicy.OnceMoreWhenLost,
        HasEffect = (change, _, now) => now.SecurityGroupId == ((ChangeSecurityGroup)change).SecurityGroupId,
        NotNeededWithEffect = true,
        ReconcileFor = TwoReads,
        EndsWithAnswer = true,
    };
}
