using KorusMonitor.Simulation;

return CommandLine.Run(args);
