using System.Collections;
using System.Net;
using System.Reflection;
using System.Security;
using System.Text;
using GesPowerShell.Client;

namespace GesPowerShell.Tests.Canaries;

/// <summary>The texts and secrets that the client holds in memory, from all fields of its own types, private ones included.</summary>
internal static class ClientMemory
{
    public static string Of(object client)
    {
        var text = new StringBuilder();
        Add(client, text, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Add(object? value, StringBuilder text, HashSet<object> seen)
    {
        switch (value)
        {
            case string word:
                text.AppendLine(word);
                return;
            case char[] characters:
                text.AppendLine(new string(characters));
                return;
            case SecureString secret:
                text.AppendLine(Read(secret));
                return;
            case NetworkCredential user:
                text.AppendLine(user.Password);
                return;
            case Delegate function:
                Add(function.Target, text, seen);
                return;
            case null or ValueType:
                return;
        }

        if (!seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Add(item, text, seen);
            }
        }
        else if (value.GetType().Assembly == typeof(GesClient).Assembly || value.GetType().Assembly == typeof(GesGraph).Assembly)
        {
            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Add(field.GetValue(value), text, seen);
            }
        }
    }

    private static string Read(SecureString secret)
    {
        try
        {
            return new NetworkCredential("", secret).Password;
        }
        catch (ObjectDisposedException)
        {
            return "";
        }
    }
}
