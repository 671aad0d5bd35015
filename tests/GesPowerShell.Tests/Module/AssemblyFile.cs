using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GesPowerShell.Tests.Module;

/// <summary>The name and the references of an assembly file, read without loading it.</summary>
internal sealed record AssemblyFile(string Path, AssemblyName Name, IReadOnlyList<AssemblyName> References)
{
    public static AssemblyFile Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return new(
            path,
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())]);
    }

    public static IReadOnlyList<AssemblyFile> ReadAll(params string[] folders) =>
        [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Select(Read)];
}
