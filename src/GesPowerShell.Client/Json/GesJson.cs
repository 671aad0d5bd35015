using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GesPowerShell.Client.Json;

/// <summary>
/// Deserializes answers with source-generated code, the API's snake case and lenient converters. A scalar or list of an unexpected JSON
/// type reads as null and is no error. The nesting depth is limited to a little more than the API uses.
/// </summary>
[JsonSourceGenerationOptions(
    MaxDepth = 32,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(LenientString),
        typeof(LenientInteger),
        typeof(LenientNumber),
        typeof(LenientBoolean),
        typeof(LenientStrings),
        typeof(LenientList<GraphDto>),
        typeof(LenientList<GraphFileDto>),
        typeof(LenientList<TagDto>),
        typeof(LenientList<JobDto>),
        typeof(LenientList<JobFileDto>),
        typeof(LenientList<BackupDto>),
        typeof(LenientList<BackupFileDto>),
        typeof(LenientList<MetadataDto>),
        typeof(LenientList<LabelDto>),
        typeof(LenientList<LabelPropertyDto>),
        typeof(LenientList<SceneDto>),
        typeof(LenientList<SceneParamDto>),
        typeof(LenientList<QuotaDto>),
        typeof(LenientList<ProjectDto>),
    ])]
[JsonSerializable(typeof(GraphListDto))]
[JsonSerializable(typeof(GraphAnswerDto))]
[JsonSerializable(typeof(GraphDto))]
[JsonSerializable(typeof(JobListDto))]
[JsonSerializable(typeof(JobDto))]
[JsonSerializable(typeof(BackupListDto))]
[JsonSerializable(typeof(BackupDto))]
[JsonSerializable(typeof(BackupDownloadDto))]
[JsonSerializable(typeof(BackupFileDto))]
[JsonSerializable(typeof(MetadataListDto))]
[JsonSerializable(typeof(MetadataDto))]
[JsonSerializable(typeof(MetadataAnswerDto))]
[JsonSerializable(typeof(MetadataContentDto))]
[JsonSerializable(typeof(LabelDto))]
[JsonSerializable(typeof(LabelPropertyDto))]
[JsonSerializable(typeof(SceneListDto))]
[JsonSerializable(typeof(SceneDto))]
[JsonSerializable(typeof(SceneParamDto))]
[JsonSerializable(typeof(QuotaAnswerDto))]
[JsonSerializable(typeof(QuotasDto))]
[JsonSerializable(typeof(QuotaDto))]
[JsonSerializable(typeof(TokenAnswerDto))]
[JsonSerializable(typeof(ProjectListDto))]
[JsonSerializable(typeof(EcsKeysAnswerDto))]
[JsonSerializable(typeof(GraphFileDto))]
[JsonSerializable(typeof(TagDto))]
[JsonSerializable(typeof(VertexIdTypeDto))]
[JsonSerializable(typeof(JobDetailDto))]
[JsonSerializable(typeof(JobFileDto))]
[JsonSerializable(typeof(TokenDto))]
[JsonSerializable(typeof(ProjectDto))]
[JsonSerializable(typeof(EcsKeysDto))]
internal sealed partial class GesJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;

    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> text)
        where T : class =>
        JsonSerializer.Deserialize(Utf8.WithoutMark(text).Span, Of<T>()) ?? throw new JsonException("No object.");
}
