using System.Reflection;
using GesPowerShell.Mutations.Mutators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GesPowerShell.Mutations.Building;

/// <summary>
/// Compiles the client and the cmdlets with all their mutations, and replaces the built module in the out/ folder of the copy.
/// </summary>
internal sealed class MutatedModule(WorkTree tree)
{
    private readonly MutationList _mutations = new();

    /// <returns>The mutations that compile.</returns>
    public async Task<IReadOnlyList<Mutation>> CompileAsync()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mutant.cs")!;
        using var reader = new StreamReader(stream);
        var arguments = await CompilerArguments.OfAsync(tree, "GesPowerShell.Model", "netstandard2.0");
        var source = CSharpSyntaxTree.ParseText(
            await reader.ReadToEndAsync(), arguments.Parsed.ParseOptions, "Mutant.cs", System.Text.Encoding.UTF8);
        var model = Emit(arguments.Compile(null, source), arguments, "GesPowerShell.Model.dll");
        await MutateAsync("GesPowerShell.Client", "net8.0", "deps/net8.0/GesPowerShell.Client.dll", model);
        await MutateAsync("GesPowerShell", "netstandard2.0", "GesPowerShell.dll", model);
        Console.WriteLine($"{_mutations.All.Count()} mutations, {_mutations.DroppedCount} more did not compile.");
        return [.. _mutations.All];
    }

    private async Task MutateAsync(string project, string framework, string output, MetadataReference model)
    {
        var arguments = await CompilerArguments.OfAsync(tree, project, framework);
        var original = arguments.Compile(model);
        var constants = new ConstantNames(original.SyntaxTrees);
        while (true)
        {
            _mutations.Restart();
            var mutated = original.RemoveAllSyntaxTrees()
                .AddSyntaxTrees([.. original.SyntaxTrees.Select(source => Mutate(source, original, constants))]);
            var errors = mutated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                Emit(mutated, arguments, output);
                return;
            }

            foreach (var id in errors.SelectMany(ErrorCauses.Of).Distinct())
            {
                _mutations.Drop(id);
            }
        }
    }

    private SyntaxTree Mutate(SyntaxTree source, CSharpCompilation compilation, ConstantNames constants)
    {
        var file = Path.GetRelativePath(tree.Folder, source.FilePath).Replace('\\', '/');
        if (!file.StartsWith("src/", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal))
        {
            return source;
        }

        var root = new MutatingRewriter(file, compilation.GetSemanticModel(source), _mutations, constants).Visit(source.GetRoot())!;
        return source.WithRootAndOptions(root, source.Options);
    }

    private PortableExecutableReference Emit(CSharpCompilation compilation, CompilerArguments arguments, string output)
    {
        var path = Path.Combine(tree.Folder, "out/GesPowerShell", output);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: arguments.Parsed.ManifestResources);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        }

        File.WriteAllBytes(path, image.ToArray());
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
