using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KorusMonitor.Benchmarks;

// The first word names a comparison, each with one number of its own; everything else is BenchmarkDotNet's own command line.
var number = args is [_, var text] && int.TryParse(text, out var given) ? given : (int?)null;
switch (args.FirstOrDefault())
{
    // What one tick costs with so many releases stored and with ten times as many.
    case "ticks":
        return await TickComparison.RunAsync(number ?? 1_000);

    // What the published function app costs by itself.
    case "handler":
        return await HandlerLatency.RunAsync();

    // Figures and dates beside two peers, over so many megabytes.
    case "figures":
        return FigureComparison.Run(number ?? 20);

    // The entity recognizer with 1,000 and 100,000 names.
    case "entities":
        return EntityComparison.Run();

    // Composing and rendering a digest of 1,000 items.
    case "digest":
        return await DigestSpeed.RunAsync();

    // The general extractor beside Mozilla's readability.
    case "pages":
        return PageReading.Run();

    // A check of a site of so many pages beside urlwatch.
    case "site":
        return await SiteComparison.RunAsync(number ?? 1_000);

    // The first byte of every page of the viewer at so many releases, or at 10,000 and 100,000.
    case "viewer":
        return await ViewerLatency.RunAsync(number);
}

// In this process: building a copy of the solution for each benchmark would measure the same code later.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddColumn(new CharactersColumn());
var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadAndFind).Assembly).Run(args, config);
return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
