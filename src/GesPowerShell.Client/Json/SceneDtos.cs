using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of ListScenes2.</summary>
internal sealed class SceneListDto
{
    public List<SceneDto>? Results { get; set; }
}

/// <summary>An application of a scene; any field may be missing.</summary>
internal sealed class SceneDto
{
    public string? Scene { get; set; }

    public string? Name { get; set; }

    public List<SceneParamDto>? Params { get; set; }

    public string? Description { get; set; }

    public GesScene ToModel(Origin origin) => new()
    {
        Scene = Scene,
        Name = Name,
        Params = ReadableList<GesSceneParam>.Of(Params?.ConvertAll(param => new GesSceneParam
        {
            Name = param.Name,
            Type = param.Type,
            DefaultValue = param.DefaultValue,
        })),
        Description = Description,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
    };
}

/// <summary>A parameter of an application.</summary>
internal sealed class SceneParamDto
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? DefaultValue { get; set; }
}
