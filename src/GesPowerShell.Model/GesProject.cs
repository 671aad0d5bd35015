using System.Text.RegularExpressions;

namespace GesPowerShell;

/// <summary>
/// A project of IAM that the credentials may use. Immutable. Source: <c>GET /v3/auth/projects</c>,
/// https://support.huaweicloud.com/intl/en-us/api-iam/iam_06_0003.html.
/// </summary>
public sealed class GesProject
{
    /// <summary>A name of a region, which ends with a number: <c>cn-north-4</c>, <c>my-kualalumpur-1</c>, <c>eu-west-101</c>.</summary>
    private static readonly Regex RegionForm = new(
        @"\A[a-z][a-z0-9]*(-[a-z0-9]+)*-[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Id of the project.</summary>
    public string ProjectId { get; internal init; } = "";

    /// <summary>
    /// Name of the project. The default project of a region has the name of the region; projects that users create have names of the form
    /// <c>region_name</c>, for example <c>cn-north-4_risk</c>.
    /// </summary>
    public string? Name { get; internal init; }

    /// <summary>
    /// Region of the project: its name up to the first underscore. Null when that is no region, as for the project <c>MOS</c>.
    /// </summary>
    public string? Region => Name?.Split('_')[0] is { Length: <= 63 } first && RegionForm.IsMatch(first) ? first : null;

    /// <summary>Whether the project can be used; null when IAM left it out.</summary>
    public bool? Enabled { get; internal init; }

    /// <summary>Description that was given at creation.</summary>
    public string? Description { get; internal init; }

    /// <summary>Id of the account that the project belongs to (the API's "domain").</summary>
    public string? DomainId { get; internal init; }

    /// <summary>
    /// For a project that a user created the id of the region's default project; for a default project the id of the account.
    /// </summary>
    public string? ParentId { get; internal init; }

    /// <summary>The field <c>is_domain</c> of IAM; false for projects.</summary>
    public bool? IsDomain { get; internal init; }

    /// <summary>The connection that listed the project; null when it was not listed in this session.</summary>
    internal ConnectionHandle? Handle { get; init; }

    /// <summary>The name, or the id where the name is not known.</summary>
    public override string ToString() => Name ?? ProjectId;
}
