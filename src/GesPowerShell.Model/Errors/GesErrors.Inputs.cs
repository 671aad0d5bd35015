namespace GesPowerShell;

/// <content>Errors of invalid input, which are found before a request is sent.</content>
internal static partial class GesErrors
{
    public const string NameInvalidId = "NameInvalid";
    public const string IdInvalidId = "IdInvalid";
    public const string InputMissingId = "InputMissing";

    public static GesException InputMissing(string what) => new(
        InputMissingId,
        GesErrorKind.InvalidArgument,
        $"{what} must not be empty.",
        "Check the variable or property that the value comes from.");

    public static GesException NewGraphNeeds(string parameter) => new(
        InputMissingId,
        GesErrorKind.InvalidArgument,
        $"A new graph needs {parameter}.",
        $"Give {parameter}, a row that has it, or a -Template: "
            + "of a graph in the same project also VPC, subnet and security group are copied.");

    public static GesException NameInvalid(string name, string reason) => new(
        NameInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(name, 100)}' is not a graph name: {reason}.",
        "Give the name as Get-GesGraph shows it, or a pattern such as dev_*.");

    /// <param name="given">The name in the row.</param>
    /// <param name="name">The name that GES has for the id.</param>
    /// <param name="id">Id of the graph, the backup or the metadata.</param>
    public static GesException NameMismatch(string given, string name, string id) => new(
        "NameMismatch",
        GesErrorKind.InvalidArgument,
        $"The name and the id in the row belong to two objects: '{Display.Cut(given, 100)}' is not the name of {id}, "
            + $"which is '{Display.Safe(name)}'.",
        "Correct the row, or give the id or the name alone.")
    {
        Outcome = RequestOutcome.NotSent,
    };

    /// <param name="what">The kind of object.</param>
    /// <param name="id">The text that is no id.</param>
    /// <param name="rule">The rule that it breaks.</param>
    public static GesException IdInvalid(string what, string id, string rule = "ids have up to 64 letters, digits, '-' and '_'") => new(
        IdInvalidId,
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(id, 60)}' is not the id of a {what}: {rule}.",
        what switch
        {
            "backup" => "Give the id as Get-GesBackup shows it.",
            "job" => "Give the id as Get-GesJob shows it.",
            "metadata" => "Give the id as Get-GesMetadata shows it.",
            "project" => "Give the id as Get-GesProject shows it.",
            _ => "Give the id as Get-GesGraph shows it.",
        })
    {
        Outcome = RequestOutcome.NotSent,
    };

    public static GesException StatusInvalid(string status, string what, string reason, IEnumerable<string> words) => new(
        "StatusInvalid",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(status, 60)}' is not a state of a {what}{reason} The states are {string.Join(", ", words)}.",
        "Give one of these states, or a pattern of one.");

    /// <param name="what">The kind of the object, for example <c>A System.IO.FileInfo</c>.</param>
    /// <param name="wanted">The accepted kinds.</param>
    /// <param name="place">The parameter; without it the pipeline or <c>-InputObject</c>.</param>
    public static GesException WrongKindOfObject(string what, string wanted, string place = "here") => new(
        "WrongKindOfObject",
        GesErrorKind.InvalidType,
        $"{what} cannot be used {place}.",
        $"Give {wanted}.");

    /// <param name="given">The object as it is named in messages.</param>
    /// <param name="its">Project and region of the object.</param>
    /// <param name="ours">Project and region of each connection.</param>
    public static GesException ObjectOfOtherProject(string given, string its, IReadOnlyCollection<string> ours) => new(
        "ObjectOfOtherProject",
        GesErrorKind.InvalidArgument,
        $"'{Display.Cut(given, 100)}' belongs to {Display.Cut(its, 200)}, and the connection{(ours.Count == 1 ? " leads" : "s lead")} to "
            + $"{Display.Cut(string.Join(", ", ours), 400)}: nothing was sent for it.",
        "Connect to its project (Connect-Ges -Region ... -ProjectId ...), or hand in a connection to it with -Connection.");
}
