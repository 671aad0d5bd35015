using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace GesPowerShell.Playground.Engines;

/// <summary>
/// What the engine does for its own commands and console and offers to no others. The engine's version is fixed by this program, so that
/// an update that moves them fails its tests and nobody else.
/// </summary>
internal static class EngineInternals
{
    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    /// <summary>Ends the commands before this one, as Select-Object -First does.</summary>
    public static Exception StopUpstream(Cmdlet command) =>
        (Exception)Create("System.Management.Automation.StopUpstreamCommandsException", command);

    /// <summary>Gives a command that only has the parameters of Format-Table or Format-List the engine's own formatter.</summary>
    public static void UseFormatter(FrontEndCommandBase command, string shape)
    {
        var value = Enum.Parse(Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format.FormatShape", throwOnError: true)!, shape);
        Attach(command, Create("Microsoft.PowerShell.Commands.Internal.Format.InnerFormatShapeCommand", value));
    }

    /// <summary>Has a command write what it gets as formatted text.</summary>
    public static void UseTextOutput(FrontEndCommandBase command, TextWriter writer, int width)
    {
        var lines = Create("Microsoft.PowerShell.Commands.Internal.Format.TextWriterLineOutput", writer, width);
        var output = Create("Microsoft.PowerShell.Commands.Internal.Format.OutputManagerInner");
        output.GetType().GetProperty("LineOutput", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(output, lines);
        Attach(command, output);
    }

    /// <summary>Marks a terminating error so that Out-Default shows it as an error, and not as an object that happens to be one.</summary>
    public static PSObject AsWrittenError(ErrorRecord error)
    {
        var marked = new PSObject(error);
        var stream = typeof(PSObject).GetProperty("WriteStream", BindingFlags.Instance | BindingFlags.NonPublic)!;
        stream.SetValue(marked, Enum.Parse(stream.PropertyType, "Error"));
        return marked;
    }

    private static void Attach(FrontEndCommandBase command, object implementation) =>
        typeof(FrontEndCommandBase)
            .GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(command, implementation);

    private static object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(
            Engine.GetType(type, throwOnError: true)!,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
            binder: null,
            arguments,
            culture: null)!;
}
