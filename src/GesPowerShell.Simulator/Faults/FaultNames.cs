using System.Reflection;
using System.Text.Json;

namespace GesPowerShell.Simulator.Faults;

/// <summary>The faults that a rule can have, by their names in JSON: the properties of <see cref="FaultRule"/> that hold a fault.</summary>
internal static class FaultNames
{
    private static readonly (string Name, PropertyInfo Property)[] s_faults =
    [
        .. typeof(FaultRule).GetProperties()
            .Where(property => property.PropertyType.IsSubclassOf(typeof(Fault)))
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property)),
    ];

    public static IReadOnlyList<string> All { get; } = [.. s_faults.Select(fault => fault.Name)];

    public static IEnumerable<(string Name, Fault Fault)> Of(FaultRule rule)
    {
        foreach (var (name, property) in s_faults)
        {
            if (property.GetValue(rule) is Fault fault)
            {
                yield return (name, fault);
            }
        }
    }
}
