using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using GesPowerShell.Loading;

namespace GesPowerShell.Connections;

/// <summary>The default connection of each runspace. Runspaces do not see each other's.</summary>
internal static class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, StrongBox<GesConnection?>> Defaults = new();

    /// <summary>
    /// Somebody connected or disconnected in this process by name. From then on no runspace connects from the environment by itself, or a
    /// parallel one could act on another account.
    /// </summary>
    private static volatile bool wasExplicit;

    public static GesConnection? Default
    {
        get => Slot.Value;
        set
        {
            wasExplicit = true;
            Slot.Value = value;
        }
    }

    private static StrongBox<GesConnection?> Slot => Defaults.GetValue(Runspace.DefaultRunspace, _ => new StrongBox<GesConnection?>());

    /// <summary>The client of the given connection, else of the runspace's, else of one made from the environment.</summary>
    public static IGesClient Open(GesConnection? given, Action<string>? verbose)
    {
        if (given is not null)
        {
            return given.Client ?? throw GesErrors.Disconnected();
        }

        if (Slot.Value is null && wasExplicit)
        {
            throw GesErrors.NotConnected();
        }

        Slot.Value ??= new GesConnection(ClientLoader.Factory.Create(new GesSettings(), verbose));
        return Slot.Value.Client ?? throw GesErrors.NotConnected();
    }
}
