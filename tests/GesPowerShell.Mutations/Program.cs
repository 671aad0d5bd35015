using System.CommandLine;
using System.Reflection;
using GesPowerShell.Mutations;
using GesPowerShell.Mutations.Building;
using GesPowerShell.Mutations.Running;

// Without this setting the signal handling of the library would wait for the run to end.
return await Options.Command(RunAsync).Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static async Task<int> RunAsync(Options options)
{
    var repository = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "Repository").Value!;
    var tree = new WorkTree(repository, Path.Combine(options.Work, "tree"));
    await tree.BuildAsync();
    var mutations = await new MutatedModule(tree).CompileAsync();
    var chosen = mutations.Where(options.Includes).ToList();
    if (options.List)
    {
        chosen.ForEach(Console.WriteLine);
        return 0;
    }

    var reach = new Reach(tree, Path.Combine(options.Work, "reached.json"), mutations);
    await reach.RecordAsync(options.Record, options.Without, options.Parallel);
    var progress = new Progress(Path.Combine(options.Work, "results.jsonl"));
    var run = new MutationRun(tree, reach, progress, TimeSpan.FromSeconds(options.Limit));
    var open = chosen.Where(run.IsReached)
        .Where(mutation => progress.Of(mutation) is { } result ? options.Retry && result.KilledBy is null : !options.Retry).ToArray();
    Console.WriteLine($"{chosen.Count} mutations, {chosen.Count(run.IsReached)} reached, {open.Length} to test; seed {options.Seed}.");
    new Random(options.Seed).Shuffle(open);
    await run.RunAsync([.. open.Take(options.Sample ?? int.MaxValue)], TimeSpan.FromMinutes(options.Minutes), options.Parallel);
    var report = Report.Of(chosen, run, progress);
    Console.WriteLine(report);
    await File.WriteAllTextAsync(Path.Combine(options.Work, "report.md"), report);
    return 0;
}
