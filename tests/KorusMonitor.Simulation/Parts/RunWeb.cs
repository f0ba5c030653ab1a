using KorusMonitor.Fetching;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Simulation.World;
using NodaTime;

namespace KorusMonitor.Simulation.Parts;

/// <summary>The web as one run reaches it: never throws, as its contract says.</summary>
internal sealed class RunWeb(Site site, Run run, TimeProvider clock) : IFetcher
{
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => run.CallAsync(
        Place.Web,
        $"fetch {request.Address}",
        () =>
        {
            if (run.Simulator.WebFails())
            {
                run.Note(Fault.WebTimedOut);
                return new FetchResult(
                    FetchOutcome.Failed, request.Address, request.Address, 0, [], default, Instant.FromDateTimeOffset(clock.GetUtcNow()),
                    "no complete answer within 30 s, after 5 attempts");
            }

            return site.Answer(request, run, clock.GetUtcNow(), run.Simulator.Missing);
        },
        failure: null);
}
