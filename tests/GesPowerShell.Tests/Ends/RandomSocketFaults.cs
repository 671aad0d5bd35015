using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Ends;

/// <summary>Creates a random fault.</summary>
internal static class RandomSocketFaults
{
    public static FaultRule[] Of(Random random)
    {
        FaultRule[] all =
        [
            new() { Delay = new(0.001 + (random.NextDouble() * 0.05)) },
            new() { Method = "GET", Answer = new(503) },
            new() { Method = "GET", DropBefore = new() },
            new() { Method = "GET", DropAfter = new() },
            new() { Method = "GET", RateLimit = new("20") },
            new() { Method = "POST", Path = "/graphs/", DropAfter = new() },
            new() { Method = "POST", Path = "/graphs/", DropBefore = new() },
            new() { Method = "POST", Path = "/graphs/", Answer = new(504) },
            new() { Method = "POST", Path = "/graphs/", AnswerThenLater = new(504, Seconds: random.Next(1, 150)) },
            new() { Method = "POST", Path = "/graphs/", RateLimit = new("20") },
            new() { NoJobId = new() },
            new() { HiddenJob = new() },
            new() { LateJob = new(random.Next(1, 100)) },
        ];
        return [.. all.Where(_ => random.Next(3) == 0)
            .Select(rule => rule with { Probability = random.NextDouble() * 0.4, Seed = random.Next() })];
    }
}
