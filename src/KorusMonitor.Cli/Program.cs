using KorusMonitor.Cli;

return await KorusCommand.RunAsync(args);
