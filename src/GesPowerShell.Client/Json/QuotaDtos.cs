using System.Text.Json.Serialization;
using GesPowerShell.Client.Operations;

namespace GesPowerShell.Client.Json;

/// <summary>Answer of ListQuotas2.</summary>
internal sealed class QuotaAnswerDto
{
    [JsonConverter(typeof(LenientObject<QuotasDto>))]
    public QuotasDto? Quotas { get; set; }
}

/// <summary>The list of quotas in the answer.</summary>
internal sealed class QuotasDto
{
    public List<QuotaDto>? Resources { get; set; }
}

/// <summary>The remaining quota of one resource; any field may be missing.</summary>
internal sealed class QuotaDto
{
    public string? Type { get; set; }

    public long? Available { get; set; }

    public long? EdgeVolume { get; set; }

    public GesQuota ToModel(Origin origin) => new()
    {
        Type = Type ?? "",
        Available = Available,
        EdgeVolume = EdgeVolume,
        Region = origin.Region,
        ProjectId = origin.ProjectId,
    };
}
