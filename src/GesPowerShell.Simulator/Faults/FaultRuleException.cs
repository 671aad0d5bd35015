using System.Globalization;

namespace GesPowerShell.Simulator.Faults;

/// <summary>A list of rules that cannot be taken; the message is one line for the person who wrote it.</summary>
internal sealed class FaultRuleException : ArgumentException
{
    public FaultRuleException(string message)
        : base(message)
    {
    }

    public FaultRuleException(int index, string problem)
        : this($"Rule {(index + 1).ToString(CultureInfo.InvariantCulture)}: {problem}")
    {
    }

    public static FaultRuleException TooMany(int most) =>
        new($"There would be more than {most.ToString(CultureInfo.InvariantCulture)} rules; remove some first.");
}
