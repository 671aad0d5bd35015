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
    private static volatile bool _wasExplicit;

    public static GesConnection? Default
    {
        get => Current?.Connection;
        set
        {
            ForbidEnvironment();
            Current?.Set(value);
        }
    }

    /// <summary>Null on a thread without a runspace.</summary>
    private static Slot? Current => Runspace.DefaultRunspace is { } runspace ? Slots.GetValue(runspace, _ => new Slot()) : null;

    public static void ForbidEnvironment() => _wasExplicit = true;

    /// <summary>Takes the default away until the call of Connect-Ges has succeeded. The connection stays open: a script may hold it.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool BeginConnect()
    {
        ForbidEnvironment();
        return Current?.BeginConnect() ?? false;
    }

    /// <summary>
    /// Tells which connections were this runspace's default before a Connect-Ges that failed. Objects must not act through these any more:
    /// the script meant to leave their account.
    /// </summary>
    public static Func<IGesClient, bool> DroppedByFailure() => Current is { } slot ? slot.IsDropped : _ => false;

    /// <summary>The client of the runspace's connection, else of one made from the environment.</summary>
    public static IGesClient Open(Action<string>? verbose)
    {
        var slot = Current ?? throw GesErrors.NotConnected();
        if (slot.Connection is null && _wasExplicit)
        {
            throw slot.HasFailed ? GesErrors.NotConnectedAfterFailure() : GesErrors.NotConnected();
        }

        if (slot.Connection is null)
        {
            slot.Set(new GesConnection(ClientLoader.Factory.Create(new GesSettings(), verbose)));
        }

        return slot.Connection?.Client ?? throw GesErrors.NotConnected();
    }

    private sealed class Slot
    {
        /// <summary>Each client that was the default, with the number of the Connect-Ges that made it so.</summary>
        private readonly ConditionalWeakTable<IGesClient, StrongBox<int>> _defaults = new();
        private int _calls;
        private int _lastFailure;
        private int _failureBefore;

        public GesConnection? Connection { get; private set; }

        /// <summary>Whether the last call of Connect-Ges has failed, or has not ended.</summary>
        public bool HasFailed { get; private set; }

        public void Set(GesConnection? connection)
        {
            if (HasFailed && connection is not null)
            {
                _lastFailure = _failureBefore;
            }

            (Connection, HasFailed) = (connection, false);
            if (connection?.Client is { } client)
            {
                _defaults.GetValue(client, _ => new StrongBox<int>()).Value = _calls;
            }
        }

        /// <summary>Until <see cref="Set"/> says otherwise, the call counts as failed.</summary>
        public bool BeginConnect()
        {
            var hadDefault = Connection is not null;
            (Connection, HasFailed) = (null, true);
            (_failureBefore, _lastFailure) = (_lastFailure, ++_calls);
            return hadDefault;
        }

        public bool IsDropped(IGesClient client) => _defaults.TryGetValue(client, out var call) && call.Value < _lastFailure;
    }
}
