using GesPowerShell.Simulator.Faults;

namespace GesPowerShell.Tests.Histories;

/// <summary>Creates random faults of a region.</summary>
internal static class RandomFaults
{
    public static FaultRule[] Of(Random random, double faultRate)
    {
        FaultRule[] rules = faultRate == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Rule(random, faultRate))];

        // The delays of two such rules would add up to more than a minute, and a graph may lag at most a minute behind its job.
        var jobFirst = Array.Find(rules, rule => rule.JobFirst is not null);
        return Array.FindAll(rules, rule => rule.JobFirst is null || ReferenceEquals(rule, jobFirst));
    }

    /// <summary>Whether a graph can change its state because of this fault after a command has ended.</summary>
    public static bool MovesLater(FaultRule rule) => rule.AnswerThenLater is not null || rule.ActAfter is not null;

    private static FaultRule Rule(Random random, double faultRate)
    {
        var any = new FaultRule { Probability = faultRate * random.NextDouble(), Seed = random.Next() };
        var change = any with { Method = random.Next(5) == 0 ? "DELETE" : "POST", Path = "/graphs" };
        return random.Next(17) switch
        {
            0 or 1 => change with { DropAfter = new() },
            2 => change with { AnswerThenLater = new(Seconds: random.Next(150)) },
            3 => change with { AnswerThenLater = new(Status: 500, Seconds: random.Next(10)) },
            4 => change with { DropBefore = new() },
            5 => change with { StaleState = new(random.Next(1, 30)) },
            6 => change with { JobFirst = new(random.Next(1, 40)) },
            7 => change with { HiddenJob = new() },
            8 => change with { LateJob = new(random.Next(1, 90)) },
            9 => change with { NoJobId = new() },
            10 => change with { ActAfter = new((OtherOperatorAction)random.Next(3)) },
            11 => change with { CutBody = new(random.Next(10)) },
            12 => any with { RateLimit = new(random.Next(2) == 0 ? null : "7") },
            13 => any with { InvalidateTokens = new() },
            14 => any with { Garbage = new() },
            15 => any with { Empty = new() },
            _ => any with { Answer = new(503) },
        };
    }
}
