using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KorusMonitor.Benchmarks;

// `-- ticks` measures what one tick costs with 1,000 and with 10,000 releases stored, `-- entities` the entity recognizer with 1,000 and 100,000 names; everything else is BenchmarkDotNet's own command line.
if (args is ["ticks", ..])
{
    return await TickComparison.RunAsync();
}

if (args is ["entities", ..])
{
    return EntityComparison.Run();
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadAndFind).Assembly).Run(args, DefaultConfig.Instance);
return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
