using System.Management.Automation;

namespace GesPowerShell.Completion;

/// <summary>Completes settings with the values that graphs of the project have, the most frequent first.</summary>
internal abstract class GraphValueCompleter(string what, Func<GesGraph, IEnumerable<string?>> valuesOf) : ServiceCompleter<GesGraph>
{
    private protected sealed override Task<IReadOnlyList<GesGraph>> ReadAsync(IGesClient client, OperationContext context) =>
        client.List(new ListGraphs()).ReadAllAsync(context);

    private protected override IEnumerable<CompletionResult> Offer(
        IReadOnlyList<GesGraph> known, string command, TypedWord word, BoundParameters bound) =>
        from graph in known
        from value in valuesOf(graph)
        where !string.IsNullOrEmpty(value) && value.All(c => !char.IsControl(c)) && word.Begins(value)
        group graph by value into users
        orderby users.Count() descending, users.Key
        select word.Complete(users.Key, users.Key, $"{what} of {NamesOf(users)}");

    /// <summary>The names of the first three graphs.</summary>
    internal static string NamesOf(IEnumerable<GesGraph> graphs) =>
        string.Join(", ", graphs.Take(3).Select(graph => graph.Name)) + (graphs.Skip(3).Any() ? ", …" : "");
}

/// <summary>Completes security groups.</summary>
internal sealed class SecurityGroupCompleter() : GraphValueCompleter("Security group", graph => [graph.SecurityGroupId]);

/// <summary>Completes VPCs.</summary>
internal sealed class VpcCompleter() : GraphValueCompleter("VPC", graph => [graph.VpcId]);

/// <summary>Completes subnets.</summary>
internal sealed class SubnetCompleter() : GraphValueCompleter("Subnet", graph => [graph.SubnetId]);

/// <summary>Completes keys that encrypt graphs.</summary>
internal sealed class MasterKeyCompleter() : GraphValueCompleter("Key", graph => [graph.MasterKeyId]);

/// <summary>Completes enterprise projects.</summary>
internal sealed class EnterpriseProjectCompleter() : GraphValueCompleter("Enterprise project", graph => graph.SysTags);

/// <summary>Completes tags, with their values.</summary>
internal sealed class TagCompleter()
    : GraphValueCompleter("Tag", graph => graph.Tags.Select(tag => $"{tag.Key}={WildcardPattern.Escape(tag.Value)}"));
