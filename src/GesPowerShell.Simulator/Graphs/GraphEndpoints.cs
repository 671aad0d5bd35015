using GesPowerShell.Simulator.Http;

namespace GesPowerShell.Simulator.Graphs;

/// <summary>The operations of GES on graphs, from request to answer.</summary>
internal sealed class GraphEndpoints(Region region)
{
    private readonly GraphOperations _operations = new(region);

    public Answer List(ApiRequest request)
    {
        if (!request.Query.TryGetNumber("offset", 0, 0, out var offset) || !request.Query.TryGetNumber("limit", 10, 1, out var limit))
        {
            return Answer.Of(GesErrors.IncorrectParameter);
        }

        var (count, page) = region.At(now => (region.Graphs.Count, region.Graphs.Page(offset, limit).ConvertAll(graph => graph.ReadForClients(now))));
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("graph_count", count);
            json.WriteStartArray("graphs");
            page.ForEach(graph => GraphJson.Write(json, graph.Spec));
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public Answer Show(string graphId)
    {
        var state = region.At(now => region.Graphs.TryFind(graphId, out var graph) ? graph.ReadForClients(now) : null);
        return state is null ? Answer.Of(GesErrors.NoGraph) : Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("graph");
            GraphJson.Write(json, state.Spec);
            json.WriteEndObject();
        });
    }

    public Answer Stop(string graphId, ApiRequest request) =>
        OperationBody.TryRead(request.Body, out _) ? AnswerOf(_operations.Stop(graphId, request.RequestId)) : Answer.Of(GesErrors.BadBody);

    public Answer Start(string graphId, ApiRequest request) =>
        OperationBody.TryRead(request.Body, out var backupId)
            ? AnswerOf(_operations.Start(graphId, backupId, request.RequestId))
            : Answer.Of(GesErrors.BadBody);

    public Answer Restart(string graphId, ApiRequest request) =>
        OperationBody.TryRead(request.Body, out _)
            ? AnswerOf(_operations.Restart(graphId, request.RequestId))
            : Answer.Of(GesErrors.BadBody);

    private static Answer AnswerOf(OperationOutcome outcome) => outcome.Refusal is { } refusal ? Answer.Of(refusal) : Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("job_id", outcome.JobId);
        json.WriteEndObject();
    });
}
