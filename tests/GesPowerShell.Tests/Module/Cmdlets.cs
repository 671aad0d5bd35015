using System.Management.Automation;
using System.Reflection;
using GesPowerShell.Commands;

namespace GesPowerShell.Tests.Module;

/// <summary>The cmdlets of the assembly, found by reflection.</summary>
internal static class Cmdlets
{
    public static IReadOnlyList<CmdletType> All { get; } =
    [
        .. typeof(StopGesGraphCommand).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
            .Select(type => new CmdletType(type, type.GetCustomAttribute<CmdletAttribute>()!))
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
    ];
}

internal sealed record CmdletType(Type Type, CmdletAttribute Attribute)
{
    public string Name => $"{Attribute.VerbName}-{Attribute.NounName}";

    public IEnumerable<PropertyInfo> Parameters => Type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)));

    public bool Has(string parameter) => Parameters.Any(property => property.Name == parameter);

    public override string ToString() => Name;
}
