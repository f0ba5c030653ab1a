using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KorusMonitor.Benchmarks;

// `-- ticks [releases]` measures what one tick costs with 1,000 and with 10,000 releases stored, `-- handler` what the published function app costs by
// itself, `-- figures [megabytes]` figures and dates beside two peers, `-- entities` the entity recognizer with 1,000 and 100,000 names;
// `-- pages` the general extractor beside Mozilla's readability, `-- site [pages]` a check of a whole site beside urlwatch;
// everything else is BenchmarkDotNet's own command line.
switch (args)
{
    case ["ticks", .. var rest]:
        return await TickComparison.RunAsync(rest is [var releases] && int.TryParse(releases, out var few) ? few : 1_000);
    case ["handler", ..]:
        return await HandlerLatency.RunAsync();
    case ["figures", .. var sizes]:
        return FigureComparison.Run(sizes is [var megabytes] && int.TryParse(megabytes, out var size) ? size : 20);
    case ["pages", ..]:
        return PageReading.Run();
    case ["site", .. var pages]:
        return await SiteComparison.RunAsync(pages is [var count] && int.TryParse(count, out var some) ? some : 1_000);
    case ["entities", ..]:
        return EntityComparison.Run();
}

// In this process: building a copy of the solution for each benchmark would measure the same code later.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddColumn(new CharactersColumn());
var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadAndFind).Assembly).Run(args, config);
return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
