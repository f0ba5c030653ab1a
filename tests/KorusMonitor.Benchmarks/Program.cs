using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KorusMonitor.Benchmarks;

// `-- figures [megabytes]` compares figures and dates with what others read in the same text, `-- ticks` measures what one tick costs with 1,000 and with 10,000 releases stored; everything else is BenchmarkDotNet's own command line.
if (args is ["ticks", ..])
{
    return await TickComparison.RunAsync();
}

if (args is ["figures", .. var rest])
{
    return FigureComparison.Run(rest is [var megabytes] && int.TryParse(megabytes, out var size) ? size : 20);
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadAndFind).Assembly).Run(args, DefaultConfig.Instance);
return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
