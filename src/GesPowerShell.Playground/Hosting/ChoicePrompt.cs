using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation.Host;

namespace GesPowerShell.Playground.Hosting;

/// <summary>A question with fixed answers, such as that of -Confirm, in the shape PowerShell users know.</summary>
internal sealed class ChoicePrompt(PSHostUserInterface ui, KeyReader keys)
{
    public int Ask(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        keys.EnsureCanAsk();
        var options = choices.Select(c => new Option(Key(c), c.Label.Replace("&", "", StringComparison.Ordinal), c.HelpMessage)).ToList();
        FieldPrompt.WriteHeading(ui, caption, message);
        while (true)
        {
            ui.Write(string.Concat(options.Select(o => $"[{o.Key}] {o.Label}  ")) + "[?] Help");
            ui.Write(defaultChoice >= 0 ? $" (default is \"{options[defaultChoice].Key}\"): " : ": ");
            var answer = keys.ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }

            if (options.FindIndex(o => o.Matches(answer)) is >= 0 and var chosen)
            {
                return chosen;
            }

            if (answer == "?")
            {
                options.ForEach(o => ui.WriteLine($"{o.Key} - {o.Help}"));
            }
        }
    }

    // The letter after the ampersand; a label without one is typed as it stands.
    private static string Key(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < choice.Label.Length
            ? choice.Label[mark + 1].ToString().ToUpper(CultureInfo.InvariantCulture)
            : choice.Label;
    }

    private sealed record Option(string Key, string Label, string Help)
    {
        public bool Matches(string answer) =>
            answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Label, StringComparison.OrdinalIgnoreCase);
    }
}
