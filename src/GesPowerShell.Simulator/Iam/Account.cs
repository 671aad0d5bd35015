using System.Security.Cryptography;
using System.Text;

namespace GesPowerShell.Simulator.Iam;

/// <summary>A project of the account.</summary>
internal sealed record Project(string Id, string Name);

/// <summary>The account of the simulator with its user.</summary>
internal sealed class Account
{
    public Account(SimulatorOptions options)
    {
        Domain = options.Domain;
        DomainId = IdOf("domain:" + options.Domain);
        User = options.User;
        UserId = IdOf("user:" + options.User);
        Password = options.Password;
        Agency = options.Agency;
        AgencyId = IdOf("agency:" + options.Agency);
        Projects =
        [
            new Project(options.ProjectId, options.Region),

            // A second project of the region, as accounts may have. Its tokens are not valid for the first project.
            new Project(IdOf("project:" + options.ProjectId), options.Region + "_sandbox"),
        ];
    }

    public string Domain { get; }

    public string DomainId { get; }

    public string User { get; }

    public string UserId { get; }

    public string Password { get; }

    /// <summary>The agency that the user may assume. It belongs to the same account, since there is only one.</summary>
    public string Agency { get; }

    public string AgencyId { get; }

    public IReadOnlyList<Project> Projects { get; }

    // The ids are the same at every start, since scripts may contain them.
    private static string IdOf(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16));
}
