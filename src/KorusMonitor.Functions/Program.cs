using KorusMonitor;
using KorusMonitor.Functions.Hosting;
using KorusMonitor.Stages;

try
{
    var settings = HandlerSettings.Read(HandlerSettings.Environment());
    using var pipeline = new Pipeline(settings.Stages, settings.OpenStore(), TimeProvider.System, settings.OpenLanguage());
    using var telemetry = Telemetry.Start(settings);
    await using var handler = HandlerApp.Build(settings, pipeline);
    await handler.RunAsync();
    return ExitCodes.Stopped;
}
catch (Exception failure) when (failure is StatedFailureException or IOException)
{
    await Console.Error.WriteLineAsync($"korus-functions: {string.Join(' ', failure.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
    return ExitCodes.Failed;
}
