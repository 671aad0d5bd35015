namespace GesPowerShell;

/// <summary>Creates metadata. With <see cref="Overwrite"/> it replaces metadata of the same name.</summary>
/// <param name="Name">Name of the metadata.</param>
/// <param name="MetadataPath">Path of its file in OBS.</param>
internal sealed record CreateMetadata(string Name, string MetadataPath) : GesChange
{
    public override ChangeSemantics Semantics => Overwrite ? ChangeSemantics.OverwriteMetadata : ChangeSemantics.CreateMetadata;

    public override string Kind => "metadata";

    public override string Label => Name;

    /// <summary>Description of the metadata.</summary>
    public string About { get; init; } = "";

    public bool Overwrite { get; init; }

    public IReadOnlyList<NewMetadataLabel> Labels { get; init; } = [];

    /// <summary>Id of the key that encrypts it; null for no encryption.</summary>
    public string? MasterKeyId { get; init; }

    public override string WhatToCheck => "Check with Get-GesMetadata before you send it again; it may still begin later.";
}

/// <summary>A label of new metadata.</summary>
/// <param name="Name">Name of the label.</param>
/// <param name="Properties">Its properties, each with the keys of the API, for example <c>dataType</c>.</param>
internal sealed record NewMetadataLabel(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Properties);

/// <summary>Creates metadata from a file in OBS.</summary>
/// <param name="Name">Name of the metadata.</param>
/// <param name="MetadataPath">The file.</param>
internal sealed record ImportMetadata(string Name, string MetadataPath) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.ImportMetadata;

    public override string Kind => "metadata";

    public override string Label => Name;

    /// <summary>Description of the metadata.</summary>
    public string? About { get; init; }

    /// <summary>Id of the key that encrypts it; null for no encryption.</summary>
    public string? MasterKeyId { get; init; }

    public override string WhatToCheck => "Check with Get-GesMetadata before you send it again; it may still begin later.";
}

/// <summary>Deletes metadata permanently.</summary>
/// <param name="MetadataId">The metadata.</param>
/// <param name="Name">Its name; null when only the id is known.</param>
internal sealed record DeleteMetadata(string MetadataId, string? Name = null) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.DeleteMetadata;

    public override string Kind => "metadata";

    public override string Label => Name ?? MetadataId;

    public override string WhatToCheck => "Check with Get-GesMetadata whether it is still there; the deletion may still begin later.";
}
