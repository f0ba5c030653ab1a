using KorusMonitor;
using KorusMonitor.Functions.Hosting;

try
{
    var settings = HandlerSettings.Read(HandlerSettings.Environment());
    using var pipeline = settings.OpenPipeline();
    using var telemetry = Telemetry.Start(settings.Telemetry);
    await using var handler = HandlerApp.Build(settings, pipeline);
    await handler.RunAsync();
    return ExitCodes.Stopped;
}
catch (Exception failure) when (failure is StatedFailureException or IOException)
{
    await Console.Error.WriteLineAsync($"korus-functions: {string.Join(' ', failure.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
    return ExitCodes.Failed;
}
