using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Sources;

namespace KorusMonitor.Cli.Commands;

/// <summary>The whole pipeline once: what <c>korus run</c> does, and <c>korus watch</c> again and again.</summary>
internal static class Round
{
    /// <param name="runtime">The stages.</param>
    /// <param name="sources">Which of them to ask.</param>
    /// <param name="recheck">Every known release, due or not.</param>
    /// <param name="slot">The slot to run; <c>null</c>: the one that is due by the clock.</param>
    /// <param name="cancellationToken">Stops between releases.</param>
    /// <returns>The exit code that says how it went.</returns>
    public static async Task<int> RunAsync(
        KorusRuntime runtime, IReadOnlyList<ISource> sources, bool recheck, string? slot, CancellationToken cancellationToken)
    {
        // First, since a setting of the digest that cannot work is to be said before anything is fetched.
        var digest = runtime.Digest();
        var collected = await ProgressReport.ShowAsync(progress => runtime.Collect().RunAsync(sources, recheck, progress, cancellationToken));
        Summary.Print(collected);
        var extracted = await ProgressReport.ShowAsync(progress => runtime.Extract().RunAsync(progress, cancellationToken));
        Summary.Print(extracted);
        var sent = await digest.RunAsync(slot, cancellationToken);
        Summary.Print(sent);
        await EntityQuestions.AskAsync(runtime, cancellationToken);
        return Summary.ExitCode(collected, extracted, sent);
    }
}
