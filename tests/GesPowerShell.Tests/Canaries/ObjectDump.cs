using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Reflection;
using System.Security;
using System.Text;

namespace GesPowerShell.Tests.Canaries;

/// <summary>
/// Everything that can be read from an object: its public properties, and theirs, down to a depth; of the module's own types the private
/// properties and the fields too. The client is left out (see <see cref="ClientMemory"/>), and so are the command tables of the engine.
/// </summary>
internal sealed class ObjectDump
{
    private const int MaxDepth = 8;

    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public static string Of(object? value)
    {
        var dump = new ObjectDump();
        dump.Add(value, 0);
        return dump._text.ToString();
    }

    private void Add(object? value, int depth)
    {
        switch (value)
        {
            case null or IGesClient or CommandInfo or PSModuleInfo or Type or MemberInfo or Assembly or Delegate:
                return;
            case SecureString secret:
                // An object that has a SecureString has the secret.
                _text.AppendLine(new NetworkCredential("", secret).Password);
                return;
            case string or Uri or DateTime or TimeSpan or decimal or Guid:
                _text.AppendLine(value.ToString());
                return;
        }

        if (value.GetType().IsPrimitive || value.GetType().IsEnum || depth > MaxDepth || !_seen.Add(value))
        {
            return;
        }

        _text.AppendLine(Text(value.ToString)?.ToString());
        if (value is PSObject wrapped)
        {
            Add(wrapped.BaseObject, depth);
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Add(item, depth + 1);
            }
        }

        AddMembers(value, depth);
    }

    private void AddMembers(object value, int depth)
    {
        var isOurs = value.GetType().Assembly == typeof(GesGraph).Assembly
            || value.GetType().Assembly == typeof(Commands.GesCmdlet).Assembly;
        var kind = BindingFlags.Instance | BindingFlags.Public | (isOurs ? BindingFlags.NonPublic : BindingFlags.Default);
        foreach (var property in value.GetType().GetProperties(kind).Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
        {
            var content = Text(() => property.GetValue(value));
            _text.Append(property.Name).Append(": ");
            Add(content, depth + 1);
        }

        foreach (var field in isOurs ? value.GetType().GetFields(kind) : [])
        {
            Add(field.GetValue(value), depth + 1);
        }
    }

    private static object? Text(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) // Some properties of the engine throw outside of a running command.
        {
            return e.Message;
        }
    }
}
