namespace GesPowerShell;

/// <summary>
/// The connection that an object was read through. All objects of a connection share one handle, so that a command can use the connection
/// of its input object. Disconnecting empties the handle, so that no object keeps a client or its credentials in memory.
/// </summary>
internal sealed class ConnectionHandle(IGesClient client)
{
    private IGesClient? _client = client;
    private GesSession _last = GesSession.None;

    /// <summary>The client; null after the connection was closed.</summary>
    public IGesClient? Client => Volatile.Read(ref _client);

    /// <summary>The current session of the connection, or the last one before it was closed.</summary>
    public GesSession Session => Client?.Session ?? _last;

    /// <summary>The handle of an object; null for objects without one, such as rows and deserialized objects.</summary>
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
