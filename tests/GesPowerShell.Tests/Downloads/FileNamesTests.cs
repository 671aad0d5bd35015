using GesPowerShell.Client.Downloads;

namespace GesPowerShell.Tests.Downloads;

/// <summary>A file name that one operating system does not permit is refused on all of them.</summary>
public class FileNamesTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "backups");

    public static TheoryData<string> GoodNames =>
    [
        "edges.bin", "a/b/c", "a b", ".a", "a..b", "a.part.b", "part", "console", "nulx.txt", "com10", "lpt", "a.nul", "~", "ä",
        new string('x', 200), new string('x', 200) + "/" + new string('y', 200),
    ];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_usual_name_is_a_path_below_the_folder(string name) =>
        Assert.Equal(Path.Combine([Folder, .. name.Split('/')]), Assert.Single(FileNames.ToPaths(Folder, [name])));

    public static TheoryData<string, string> BadNames => new()
    {
        { "", "a part of it is empty" },
        { "a//b", "a part of it is empty" },
        { "/a", "a part of it is empty" },
        { "a/", "a part of it is empty" },
        { ".", "it leads to another folder" },
        { "a/./b", "it leads to another folder" },
        { "a/..", "it leads to another folder" },
        { new string('x', 201), "it is too long" },
        { "a/" + new string('x', 201), "it is too long" },
        { "a.", "ends with a dot" },
        { "a ", "ends with a dot" },
        { " a", "ends with a dot" },
        { "a/ b", "ends with a dot" },
        { "x.part", "not whole yet" },
        { "x.PART.etag", "not whole yet" },
    };

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_name_is_refused_with_its_reason(string name, string reason) => AssertRefused(reason, name);

    [Fact]
    public void Characters_of_paths_streams_and_patterns_are_in_no_name()
    {
        foreach (var letter in "\\:<>\"|?*\u0001\u001f\u007f\u202e")
        {
            AssertRefused("characters that file names cannot have", $"a{letter}b");
        }
    }

    [Fact]
    public void Devices_of_Windows_are_no_names_with_any_extension_and_in_any_case()
    {
        foreach (var device in "CON PRN AUX NUL CONIN$ CONOUT$ COM0 COM9 COM¹ COM² COM³ LPT1 LPT³".Split(' '))
        {
            foreach (var name in (string[])[device, device.ToLowerInvariant(), device + ".txt", device + " .txt", $"a/{device}"])
            {
                AssertRefused("Windows has a device of this name", name);
            }
        }
    }

    [Theory]
    [InlineData("another file of the backup has this name", "a", "A")]
    [InlineData("another file of the backup has this name", "\u00e4", "a\u0308")]
    [InlineData("another file of the backup has the name of its folder", "a", "a/b")]
    [InlineData("another file of the backup has the name of its folder", "a/b/c", "A/B")]
    [InlineData("another file of the backup has the name of its folder", "\u00e4", "a\u0308/b")]
    public void Two_names_that_one_file_system_takes_for_one_are_refused(string reason, params string[] names) =>
        AssertRefused(reason, names);

    [Fact]
    public void Files_beside_and_in_a_folder_of_another_name_are_good() =>
        Assert.Equal(3, FileNames.ToPaths(Folder + Path.DirectorySeparatorChar, ["a/b", "a/c", "ab"]).Count);

    private static void AssertRefused(string reason, params string[] names)
    {
        var error = Assert.Throws<GesException>(() => FileNames.ToPaths(Folder, names));
        Assert.Equal("FileNameUnsafe", error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
