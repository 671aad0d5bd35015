using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GesPowerShell.Mutations.Building;

/// <summary>The arguments with which MSBuild compiles a project: sources, references, options and generators.</summary>
internal sealed class CompilerArguments(CSharpCommandLineArguments arguments)
{
    public CSharpCommandLineArguments Parsed => arguments;

    public static async Task<CompilerArguments> OfAsync(WorkTree tree, string project, string framework)
    {
        var folder = Path.Combine(tree.Folder, "src", project);
        var json = await tree.RunAsync(
            "dotnet",
            [
                "msbuild", $"{project}.csproj", "-t:PrepareResources;Compile", "-p:Configuration=Release",
                $"-p:TargetFramework={framework}", "-p:BuildProjectReferences=false", "-p:ProvideCommandLineArgs=true",
                "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none/none", "-getItem:CscCommandLineArgs",
            ],
            folder);
        var items = JsonDocument.Parse(json).RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray();
        var parsed = CSharpCommandLineParser.Default.Parse(
            items.Select(item => item.GetProperty("Identity").GetString()!), folder, sdkDirectory: null);
        return new CompilerArguments(parsed);
    }

    /// <summary>Creates the compilation of the project, including the generated sources.</summary>
    /// <param name="model">The mutated model, which has the class that switches mutations; null to compile the model itself.</param>
    /// <param name="more">Sources that are not files of the project.</param>
    public CSharpCompilation Compile(MetadataReference? model, params SyntaxTree[] more)
    {
        var sources = arguments.SourceFiles.Select(file =>
            CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), arguments.ParseOptions, file.Path, System.Text.Encoding.UTF8));
        var references = arguments.MetadataReferences.Select(reference =>
            model is not null && Path.GetFileName(reference.Reference) == "GesPowerShell.Model.dll"
                ? model
                : MetadataReference.CreateFromFile(Path.Combine(arguments.BaseDirectory!, reference.Reference), reference.Properties));
        var options = arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default);
        var compilation = CSharpCompilation.Create(arguments.CompilationName, [.. sources, .. more], references, options);
        var generators = arguments.AnalyzerReferences
            .Where(reference => Path.GetFileName(reference.FilePath)
                is "System.Text.Json.SourceGeneration.dll" or "System.Text.RegularExpressions.Generator.dll")
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, new Loader()).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
