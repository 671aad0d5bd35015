namespace GesPowerShell.Completion;

/// <summary>
/// Completes the regions that the SDKs list for GES, and two more with a manual of their own. Other regions are allowed too.
/// </summary>
internal sealed class RegionCompleter() : WordCompleter(Places.Keys)
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["cn-north-1"] = "Beijing",
        ["cn-north-2"] = "Beijing",
        ["cn-north-4"] = "Beijing",
        ["cn-east-3"] = "Shanghai",
        ["cn-south-1"] = "Guangzhou",
        ["ap-southeast-1"] = "Hong Kong",
        ["ap-southeast-3"] = "Singapore",
        ["ru-moscow-1"] = "Moscow",
        ["eu-west-101"] = "Dublin",
        ["ae-ad-1"] = "Abu Dhabi",
        ["my-kualalumpur-1"] = "Kuala Lumpur",
    };

    private protected override string About(string word) => $"{word}: {Places[word]}";
}
