using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace GesPowerShell.Playground.Hosting;

/// <summary>Asks for values, such as those of mandatory parameters that were not given.</summary>
internal sealed class FieldPrompt(PSHostUserInterface ui, KeyReader keys)
{
    public static void WriteHeading(PSHostUserInterface ui, string caption, string message)
    {
        if (!string.IsNullOrEmpty(caption))
        {
            ui.WriteLine();
            ui.WriteLine(caption);
        }

        if (!string.IsNullOrEmpty(message))
        {
            ui.WriteLine(message);
        }
    }

    public Dictionary<string, PSObject> Ask(string caption, string message, Collection<FieldDescription> fields)
    {
        keys.EnsureCanAsk();
        WriteHeading(ui, caption, message);
        return fields.ToDictionary(f => f.Name, f => PSObject.AsPSObject(Ask(f)), StringComparer.OrdinalIgnoreCase);
    }

    public PSCredential AskCredential(string caption, string message, string userName)
    {
        keys.EnsureCanAsk();
        WriteHeading(ui, caption, message);
        var user = userName;
        while (string.IsNullOrEmpty(user))
        {
            user = AskText("User");
        }

        ui.Write($"Password for user {user}: ");
        return new PSCredential(user, keys.ReadSecret());
    }

    private object Ask(FieldDescription field)
    {
        var type = TypeOf(field);
        while (true)
        {
            try
            {
                return AskAs(type, field.Name);
            }
            catch (PSInvalidCastException e)
            {
                ui.WriteErrorLine(e.Message);
            }
        }
    }

    private object AskAs(Type type, string name)
    {
        if (type == typeof(SecureString))
        {
            ui.Write($"{name}: ");
            return keys.ReadSecret();
        }

        if (type == typeof(PSCredential))
        {
            return AskCredential("", "", "");
        }

        if (type.GetElementType() is not { } element)
        {
            return LanguagePrimitives.ConvertTo(AskText(name), type, System.Globalization.CultureInfo.InvariantCulture);
        }

        // One after the other, until an empty line.
        var values = new List<object>();
        while (AskText($"{name}[{values.Count}]") is { Length: > 0 } text)
        {
            values.Add(LanguagePrimitives.ConvertTo(text, element, System.Globalization.CultureInfo.InvariantCulture));
        }

        return LanguagePrimitives.ConvertTo(values.ToArray(), type, System.Globalization.CultureInfo.InvariantCulture);
    }

    private string AskText(string name)
    {
        ui.Write($"{name}: ");
        return keys.ReadLine();
    }

    // A type that cannot be found by its name is asked for as text; the engine converts what it gets.
    private static Type TypeOf(FieldDescription field) =>
        Type.GetType(field.ParameterAssemblyFullName) ?? Type.GetType(field.ParameterTypeFullName) ?? typeof(string);
}
