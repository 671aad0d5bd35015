using GesPowerShell.Simulator;

if (args.Contains("--help"))
{
    Console.WriteLine(CommandLine.Help);
    return 0;
}

try
{
    await using var server = await SimulatorServer.StartAsync(CommandLine.Parse(args));
    var options = server.Options;
    Console.WriteLine($"region {options.Region}, project {options.ProjectId}, {options.Graphs} graphs, time x{options.TimeScale}");
    Console.WriteLine($"access key {options.AccessKey}, secret key {options.SecretKey}");
    Console.WriteLine($"IAM user {options.User}, password {options.Password}, account {options.Domain}");
    Console.WriteLine($"listening on {server.Address.AbsoluteUri.TrimEnd('/')}");
    await server.RunToEndAsync();
    return 0;
}
catch (Exception e) when (e is FormatException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
