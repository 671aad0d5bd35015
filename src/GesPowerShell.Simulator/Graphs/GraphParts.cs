namespace GesPowerShell.Simulator.Graphs;

/// <summary>A file that was imported into a graph: an element of <c>schema_path</c>, <c>edgeset_path</c>, <c>vertexset_path</c>.</summary>
public sealed record GraphFile(string Path, string JobId, string Status = "success");

/// <summary>An element of <c>tags</c>.</summary>
public sealed record GraphTag(string Key, string Value);

/// <summary><c>vertex_id_type</c> of the database edition.</summary>
public sealed record VertexIdType(string IdType, int? IdLength);
