using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;

namespace KorusMonitor.Cli.Commands;

/// <summary>
/// Where <c>Korus:Language</c> names an entity service: what still waits for its answer is asked, last of all, so that nothing waits for it.
/// Whatever the service does the command has done its work; the next run or <c>korus reconcile</c> asks again.
/// </summary>
internal static class EntityQuestions
{
    public static async Task AskAsync(KorusRuntime runtime, CancellationToken cancellationToken)
    {
        if (runtime.Enrich() is { } service)
        {
            Summary.Print(await service.RunAsync(cancellationToken));
        }
    }
}
