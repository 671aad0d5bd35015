namespace GesPowerShell.Connections;

/// <summary>
/// Selects the connections of each input object of a command: <c>-Connection</c>, else the runspace's default connection where it belongs
/// to the object's project, else the connection that the object was read through.
/// </summary>
internal sealed class ConnectionSelector
{
    /// <summary>The selected connections, few of them.</summary>
    private readonly List<IGesClient> _used = [];

    /// <summary>The connections of objects that a verbose line has named.</summary>
    private readonly HashSet<IGesClient> _announced = [];
    private readonly Dictionary<IGesClient, GesException> _refused = [];
    private IReadOnlyList<IGesClient>? _given;
    private IGesClient? _default;

    /// <summary>Why there is no default connection; null where no connection was created.</summary>
    private GesException? _noDefault;

    private Func<IGesClient, bool> _isDropped = _ => false;

    /// <summary>The connections for input without a project. Connections whose credentials were refused are left out.</summary>
    /// <exception cref="GesException">There is no connection.</exception>
    public IReadOnlyList<IGesClient> All => _given is not null
        ? [.. _given.Where(client => !_refused.ContainsKey(client))]
        : [_default ?? throw NoDefault];

    /// <summary>Whether the command has more than one connection, so that messages have to name the project.</summary>
    public bool HasSeveral => _given is { Count: > 1 } || _used.Count > 1;

    /// <summary>
    /// Reads the parameter and the runspace's current default. It is called on the pipeline thread before each work, since downstream
    /// commands may connect and disconnect.
    /// </summary>
    /// <param name="given">The value of <c>-Connection</c>.</param>
    /// <param name="isGiven">
    /// Whether it was bound: an empty variable must not select the default, which may belong to another account.
    /// </param>
    /// <param name="inputs">The input objects of the work.</param>
    /// <param name="verbose">Writes verbose lines about a connection that is created from the environment.</param>
    /// <exception cref="GesException">There is no connection for any input object.</exception>
    public void Prepare(
        IReadOnlyList<GesConnection?>? given, bool isGiven, IReadOnlyCollection<IInput> inputs, Action<string> verbose)
    {
        if (isGiven)
        {
            _given ??= ClientsOf(given);
            return;
        }

        (_default, _noDefault, _isDropped) = (ConnectionStore.Default?.Client, null, ConnectionStore.DroppedByFailure());
        if (_default is null && (inputs.Count == 0 || inputs.Any(input => input.Source.Handle is null)))
        {
            try
            {
                _default = ConnectionStore.Open(verbose);
            }
            catch (GesException e) when (inputs.Any(input => input.Source.Handle is not null))
            {
                _noDefault = e;
            }
        }
    }

    /// <summary>
    /// The connection of an object; for input without a project all connections, each of which may have the object. It looks up the project
    /// of a connection in IAM where that is not known yet.
    /// </summary>
    /// <exception cref="GesException">No connection belongs to the object's project.</exception>
    public async Task<IReadOnlyList<IGesClient>> SelectAsync(ObjectSource source, OperationContext context)
    {
        var selected = source.IsKnown ? [await FindAsync(source, context).ConfigureAwait(false)] : All;
        foreach (var client in selected)
        {
            if (!_used.Contains(client))
            {
                _used.Add(client);
            }
        }

        return source.IsKnown && _refused.TryGetValue(selected[0], out var refusal) ? throw refusal : selected;
    }

    /// <summary>Excludes a connection whose credentials were refused.</summary>
    /// <returns>Whether the command must end because no other connection is left.</returns>
    public bool Refuse(IGesClient client, GesException refusal)
    {
        _refused[client] = refusal;
        return _given?.All(_refused.ContainsKey) ?? client == _default;
    }

    /// <summary>Project and region of a connection in messages.</summary>
    public static string Place(IGesClient client) => Place(client.Session.Region, client.ProjectId);

    private static IReadOnlyList<IGesClient> ClientsOf(IReadOnlyList<GesConnection?>? given) => given is { Count: > 0 }
        ? [.. given.Select(one =>
            one is null ? throw GesErrors.ConnectionEmpty() : one.Client ?? throw GesErrors.Disconnected()).Distinct()]
        : throw GesErrors.ConnectionEmpty();

    private GesException NoDefault => _noDefault ?? GesErrors.NotConnected();

    private async Task<IGesClient> FindAsync(ObjectSource source, OperationContext context)
    {
        foreach (var client in _given ?? [])
        {
            if (await LeadsToAsync(client, source, context).ConfigureAwait(false))
            {
                return Announce(client, source, context);
            }
        }

        if (_given is not null)
        {
            throw OfOtherProject(source, _given);
        }

        if (_default is not null && HasEndpointOf(_default, source) && await LeadsToAsync(_default, source, context).ConfigureAwait(false))
        {
            return Announce(_default, source, context);
        }

        return source.Handle switch
        {
            { Client: { } own } when !_isDropped(own) => Announce(own, source, context),
            { Client: null } => throw GesErrors.ConnectionClosed(source.Label),
            _ => throw (_default is null ? NoDefault : OfOtherProject(source, [_default])),
        };
    }

    private IGesClient Announce(IGesClient client, ObjectSource source, OperationContext context)
    {
        if (_announced.Add(client))
        {
            context.Verbose?.Invoke($"'{source.Label}' uses the connection to {Place(client)}.");
        }

        return client;
    }

    /// <summary>Whether project and region of object and connection agree, where both have them.</summary>
    private static async Task<bool> LeadsToAsync(IGesClient client, ObjectSource source, OperationContext context)
    {
        if (source.Handle?.Client == client)
        {
            return true;
        }

        var session = client.Session;
        if (Differs(source.Region, session.Region))
        {
            return false;
        }

        if (source.ProjectId is not null && session.ProjectId is null)
        {
            session = await client.FindProjectAsync(context).ConfigureAwait(false);
        }

        return !Differs(source.ProjectId, session.ProjectId);
    }

    /// <summary>
    /// Whether the endpoints agree: two endpoints may serve regions of one name, for example the simulator and the real one.
    /// </summary>
    private static bool HasEndpointOf(IGesClient client, ObjectSource source) =>
        source.Handle is null || source.Handle.Session.Endpoint == client.Session.Endpoint;

    private static bool Differs(string? its, string? ours) =>
        its is not null && ours is { Length: > 0 } && !string.Equals(its.Trim(), ours, StringComparison.OrdinalIgnoreCase);

    private static GesException OfOtherProject(ObjectSource source, IReadOnlyList<IGesClient> ours)
    {
        var its = Place(source.Region, source.ProjectId);
        string[] places = [.. ours.Select(Place)];

        // Where only the endpoints differ, they are named.
        return source.Handle is { Session.Endpoint: var endpoint } && places.Contains(its)
            ? GesErrors.ObjectOfOtherProject(
                source.Label, $"{its} at {endpoint}", [.. ours.Select(client => $"{Place(client)} at {client.Session.Endpoint}")])
            : GesErrors.ObjectOfOtherProject(source.Label, its, places);
    }

    private static string Place(string? region, string? projectId) => (region, projectId) switch
    {
        (null, _) => $"project {projectId}",
        (_, null) => $"region {region}",
        _ => $"project {projectId} in {region}",
    };
}
