namespace GesPowerShell.Simulator.Http;

/// <summary>A refusal by GES itself: <c>{"error_code":…,"error_msg":…}</c>.</summary>
internal sealed record GesError(string Code, string Message, int Status = 400);
