using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using GesPowerShell.Loading;

namespace GesPowerShell.Connections;

/// <summary>The default connection of each runspace. Runspaces do not share connections.</summary>
internal static class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, Slot> Slots = new();

    /// <summary>
    /// Whether Connect-Ges or Disconnect-Ges was called in this process, successfully or not. After that no connection is created from the
    /// environment: a parallel runspace, or the line after a failure, could act on another account.
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

    /// <summary>The state of the current runspace; null on a thread without a runspace.</summary>
    private static Slot? Current => Runspace.DefaultRunspace is { } runspace ? Slots.GetValue(runspace, _ => new Slot()) : null;

    public static void ForbidEnvironment() => _wasExplicit = true;

    /// <summary>Removes the default connection until Connect-Ges succeeds. The connection stays open, since a script may use it.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool BeginConnect()
    {
        ForbidEnvironment();
        return Current?.BeginConnect() ?? false;
    }

    /// <summary>
    /// Returns a function that tells whether a connection was this runspace's default before a failed Connect-Ges. Objects must not use
    /// such a connection any more: the script meant to switch to another account.
    /// </summary>
    public static Func<IGesClient, bool> DroppedByFailure() => Current is { } slot ? slot.IsDropped : _ => false;

    /// <summary>The client of the runspace's default connection, else of a new connection from the environment.</summary>
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
        /// <summary>Each client that was a default, with the number of the Connect-Ges call that set it.</summary>
        private readonly ConditionalWeakTable<IGesClient, StrongBox<int>> _defaults = new();
        private int _calls;
        private int _lastFailure;
        private int _failureBefore;

        public GesConnection? Connection { get; private set; }

        /// <summary>Whether the last call of Connect-Ges has failed or has not ended yet.</summary>
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

        /// <summary>The call counts as failed until <see cref="Set"/> is called.</summary>
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
