namespace GesPowerShell;

/// <summary>Makes metadata, or with <see cref="Overwrite"/> puts it in the place of the one of that name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MetadataPath">Where GES keeps it in OBS.</param>
internal sealed record CreateMetadata(string Name, string MetadataPath) : GesChange
{
    public override ChangeSemantics Semantics => Overwrite ? ChangeSemantics.OverwriteMetadata : ChangeSemantics.CreateMetadata;

    public override string Kind => "metadata";

    public override string Label => Name;

    /// <summary>The description that GES keeps with it.</summary>
    public string About { get; init; } = "";

    public bool Overwrite { get; init; }

    public IReadOnlyList<NewMetadataLabel> Labels { get; init; } = [];

    /// <summary>The key that encrypts it; null for no encryption.</summary>
    public string? MasterKeyId { get; init; }

    public override string WhatToCheck => "Check with Get-GesMetadata before you send it again; it may still begin later.";
}

/// <summary>A label of metadata that is made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Properties">Its properties, each with the keys of the API, for example <c>dataType</c>.</param>
internal sealed record NewMetadataLabel(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Properties);

/// <summary>Makes metadata of a file in OBS.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MetadataPath">The file.</param>
internal sealed record ImportMetadata(string Name, string MetadataPath) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.ImportMetadata;

    public override string Kind => "metadata";

    public override string Label => Name;

    /// <summary>The description that GES keeps with it.</summary>
    public string? About { get; init; }

    /// <summary>The key that encrypts it; null for no encryption.</summary>
    public string? MasterKeyId { get; init; }

    public override string WhatToCheck => "Check with Get-GesMetadata before you send it again; it may still begin later.";
}

/// <summary>Deletes metadata, for good.</summary>
/// <param name="MetadataId">The metadata.</param>
/// <param name="Name">Its name; null when only the id is known.</param>
internal sealed record DeleteMetadata(string MetadataId, string? Name = null) : GesChange
{
    public override ChangeSemantics Semantics => ChangeSemantics.DeleteMetadata;

    public override string Kind => "metadata";

    public override string Label => Name ?? MetadataId;

    public override string WhatToCheck => "Check with Get-GesMetadata whether it is still there; the deletion may still begin later.";
}
