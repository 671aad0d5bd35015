namespace GesPowerShell;

/// <summary>
/// The connection that an object was read through. All objects of a connection share its one handle, so that a command can act where an
/// object came from. Disconnecting empties the handle, and no object keeps a client or its credentials alive.
/// </summary>
internal sealed class ConnectionHandle(IGesClient client)
{
    private IGesClient? _client = client;
    private GesSession _last = GesSession.None;

    /// <summary>The client; null after the connection was closed.</summary>
    public IGesClient? Client => Volatile.Read(ref _client);

    /// <summary>What is known of the connection now, or was known when it was closed.</summary>
    public GesSession Session => Client?.Session ?? _last;

    /// <summary>The handle of an object that was read through a connection; null for others, such as rows and deserialised objects.</summary>
    public static ConnectionHandle? Of(object? item) => item switch
    {
        GesGraph graph => graph.Handle,
        GesJob job => job.Handle,
        GesBackup backup => backup.Handle,
        GesMetadata metadata => metadata.Handle,
        GesProject project => project.Handle,
        _ => null,
    };

    /// <summary>Called by the client before it clears its credentials.</summary>
    public void Empty()
    {
        if (Client is { } client)
        {
            _last = client.Session;
            Volatile.Write(ref _client, null);
        }
    }
}
