using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GesPowerShell.Simulator.Graphs;

namespace GesPowerShell.Simulator.Seed;

/// <summary>A running graph with every field that most graphs have, the same at every start.</summary>
internal sealed class GraphTemplate(SimulatorOptions options, DateTimeOffset now)
{
    private readonly string _vpc = Uuid("vpc", 1);
    private readonly string _subnet = Uuid("subnet", 1);
    private readonly string _securityGroup = Uuid("security-group", 1);

    public DateTimeOffset Now { get; } = now;

    /// <param name="ordinal">1 for the first graph.</param>
    public GraphSpec Make(int ordinal)
    {
        var created = Now - TimeSpan.FromDays(30 + (ordinal * 7 % 400)) - TimeSpan.FromMinutes(ordinal * 37 % 1440);
        var address = string.Create(CultureInfo.InvariantCulture, $"192.168.{ordinal / 250 % 250}.{(ordinal % 250) + 4}");
        return new GraphSpec
        {
            Id = Uuid("graph", ordinal),
            Name = "graph_" + ordinal.ToString("d4", CultureInfo.InvariantCulture),
            Created = created,
            Updated = created + TimeSpan.FromMinutes(12),
            CreatedBy = options.User,
            RegionCode = options.Region,
            AzCode = options.Region + "a",
            IsMultiAz = "false",
            GraphSizeTypeIndex = "1",
            OriginGraphSizeTypeIndex = "1",
            Replication = 1,
            SchemaPath = [],
            EdgesetPath = [],
            VertexsetPath = [],
            SysTags = ["0"],
            Tags = [],
            VpcId = _vpc,
            SubnetId = _subnet,
            SecurityGroupId = _securityGroup,
            PrivateIp = address,
            TrafficIpList = [address],
            Arch = "x86_64",
            Encrypted = false,
            EnableRbac = false,
            EnableFullTextIndex = false,
            EnableHyg = false,
            EnableHttps = false,
            EnableMultiLabel = false,
            EnableLts = false,
            CryptAlgorithm = "generalCipher",
        };
    }

    /// <summary>A UUID that is always the same for the same kind and number.</summary>
    public static string Uuid(string kind, int ordinal)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}:{ordinal}")));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
