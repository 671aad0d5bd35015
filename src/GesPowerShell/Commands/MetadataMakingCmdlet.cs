using System.ComponentModel;
using System.Management.Automation;
using GesPowerShell.Connections;
using GesPowerShell.Metadata;

namespace GesPowerShell.Commands;

/// <summary>A cmdlet that creates metadata and writes it as it reads afterwards.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MetadataMakingCmdlet : ChangingCmdlet
{
    private readonly List<NewItem> _changes = [];

    /// <summary>The metadata lists after the changes, so that all new metadata needs one read of the list.</summary>
    private readonly MetadataDirectory _made = new();

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? MasterKeyId { get; set; }

    private protected override IReadOnlyCollection<IInput> Inputs => _changes;

    private protected override GesException? ParameterProblem() =>
        IsBound(nameof(MasterKeyId)) && string.IsNullOrWhiteSpace(MasterKeyId) ? GesErrors.InputMissing("-" + nameof(MasterKeyId)) : null;

    /// <summary>The action in the text of <c>-WhatIf</c> and <c>-Confirm</c>.</summary>
    private protected abstract string ActionOf(GesChange change);

    /// <summary>Adds a change, or writes an error when its name or its path in OBS breaks a rule.</summary>
    private protected void AddChange(GesChange change, string name, string? path, object? given)
    {
        var problem = string.IsNullOrWhiteSpace(name) ? GesErrors.InputMissing("-Name")
            : DataRules.MetadataNameProblem(name)
            ?? (string.IsNullOrWhiteSpace(path) ? GesErrors.InputMissing("-MetadataPath") : DataRules.PathProblem("MetadataPath", path!));
        if (problem is null)
        {
            _changes.Add(new NewItem(change, given));
        }
        else
        {
            Refuse(problem, given);
        }
    }

    private protected override object? OutputOf(GesOutcome outcome) => null;

    private protected override async Task ExecuteAsync()
    {
        var client = Connections.All[0];
        var agreed = new List<NewItem>();
        await Dispatcher.InvokeAsync(() => agreed.AddRange(_changes.Where(item =>
            Ask($"metadata {Display.Safe(item.Change.Label)}", item.Change.Operation, ActionOf(item.Change), item.Given))))
                .ConfigureAwait(false);
        var outcomes = await SendAsync([.. agreed.Select(item => ToItem(client, item.Change, item.Given))]).ConfigureAwait(false);
        foreach (var (item, outcome) in agreed.Zip(outcomes, (item, outcome) => (item, outcome)))
        {
            if (outcome?.ResultId is { } id)
            {
                await WriteAsync([await ReadBackAsync(client, id, item.Change.Label).ConfigureAwait(false)]).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads the new metadata. When the read fails, its id and name are written, since it was created.</summary>
    private async Task<GesMetadata> ReadBackAsync(IGesClient client, string id, string name)
    {
        try
        {
            var shown = await client.SendAsync(new ShowMetadata(id), Context).ConfigureAwait(false);
            var all = await _made.ReadAsync(client, Context).ConfigureAwait(false);
            return all.FirstOrDefault(item => item.MetadataId == id)?.WithDetails(shown) ?? shown with { Name = name };
        }
        catch (GesException e)
        {
            Context.Warning($"Metadata '{name}' ({id}) was made, but could not be read: {e.Message}");
            return new GesMetadata
            {
                MetadataId = id, Name = name, Region = client.Session.Region, ProjectId = client.ProjectId, Handle = client.Handle,
            };
        }
    }

    /// <summary>
    /// New metadata. It belongs to no project yet: it is created in the project of the command's connection, even when its labels were read
    /// in another one.
    /// </summary>
    private sealed record NewItem(GesChange Change, object? Given) : IInput
    {
        public ObjectSource Source => ObjectSource.None;
    }
}
