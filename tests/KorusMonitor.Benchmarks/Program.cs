using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KorusMonitor.Benchmarks;

// `-- ticks` measures what one tick costs with 1,000 and with 10,000 releases stored, `-- handler` what the published function app costs by
// itself; everything else is BenchmarkDotNet's own command line.
switch (args)
{
    case ["ticks", ..]:
        return await TickComparison.RunAsync();
    case ["handler", ..]:
        return await HandlerLatency.RunAsync();
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadAndFind).Assembly).Run(args, DefaultConfig.Instance);
return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
