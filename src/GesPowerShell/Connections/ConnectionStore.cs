using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using GesPowerShell.Loading;

namespace GesPowerShell.Connections;

/// <summary>The default connection of each runspace. Runspaces do not see each other's.</summary>
internal static class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, Slot> Slots = new();

    /// <summary>
    /// Connect-Ges or Disconnect-Ges was called in this process, successfully or not. From then on no runspace connects from the environment
    /// by itself: a parallel one, or the line after a failure, could act on another account.
    /// </summary>
    private static volatile bool wasExplicit;

    public static GesConnection? Default
    {
        get => Current?.Connection;
        set
        {
            ForbidEnvironment();
            if (Current is { } slot)
            {
                (slot.Connection, slot.HasFailed) = (value, false);
            }
        }
    }

    /// <summary>Null on a thread without a runspace.</summary>
    private static Slot? Current => Runspace.DefaultRunspace is { } runspace ? Slots.GetValue(runspace, _ => new Slot()) : null;

    public static void ForbidEnvironment() => wasExplicit = true;

    /// <summary>Takes the default away until the call of Connect-Ges has succeeded. The connection stays open: a script may hold it.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool BeginConnect()
    {
        ForbidEnvironment();
        if (Current is not { } slot)
        {
            return false;
        }

        var hadDefault = slot.Connection is not null;
        (slot.Connection, slot.HasFailed) = (null, true);
        return hadDefault;
    }

    /// <summary>The client of the runspace's connection, else of one made from the environment.</summary>
    public static IGesClient Open(Action<string>? verbose)
    {
        var slot = Current ?? throw GesErrors.NotConnected();
        if (slot.Connection is null && wasExplicit)
        {
            throw slot.HasFailed ? GesErrors.NotConnectedAfterFailure() : GesErrors.NotConnected();
        }

        slot.Connection ??= new GesConnection(ClientLoader.Factory.Create(new GesSettings(), verbose));
        return slot.Connection.Client ?? throw GesErrors.NotConnected();
    }

    private sealed class Slot
    {
        public GesConnection? Connection { get; set; }

        /// <summary>The last call of Connect-Ges failed, or has not ended.</summary>
        public bool HasFailed { get; set; }
    }
}
