using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GesPowerShell.Client.Json;

/// <summary>How answers are read: generated at build time, no reflection, nothing deeper than the API ever goes.</summary>
[JsonSourceGenerationOptions(MaxDepth = 32)]
[JsonSerializable(typeof(GraphListDto))]
[JsonSerializable(typeof(GraphAnswerDto))]
[JsonSerializable(typeof(GraphDto))]
[JsonSerializable(typeof(GraphFileDto))]
[JsonSerializable(typeof(TagDto))]
[JsonSerializable(typeof(VertexIdTypeDto))]
[JsonSerializable(typeof(JobListDto))]
[JsonSerializable(typeof(JobDto))]
[JsonSerializable(typeof(JobDetailDto))]
[JsonSerializable(typeof(JobFileDto))]
[JsonSerializable(typeof(BackupListDto))]
[JsonSerializable(typeof(BackupDto))]
[JsonSerializable(typeof(TokenAnswerDto))]
[JsonSerializable(typeof(TokenDto))]
[JsonSerializable(typeof(ProjectListDto))]
[JsonSerializable(typeof(ProjectDto))]
[JsonSerializable(typeof(EcsKeysAnswerDto))]
[JsonSerializable(typeof(EcsKeysDto))]
internal sealed partial class GesJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;

    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> text)
        where T : class =>
        JsonSerializer.Deserialize(Utf8.WithoutMark(text).Span, Of<T>()) ?? throw new JsonException("No object.");
}
