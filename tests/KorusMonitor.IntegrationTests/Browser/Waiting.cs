using KorusMonitor.Digests;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>What waits for the next digest: a release, and a source that does not answer.</summary>
internal static class Waiting
{
    public const string Quote = "Both sides will meet again in Washington before the end of the year.";

    public static async Task PlantAsync(IBlobStore store)
    {
        await store.PutJsonIfAbsentAsync(
            BlobLayout.PendingRelease(new ReleaseKey(Hostile.Source, Hostile.Release), 2),
            new PendingItem
            {
                Kind = PendingKind.New,
                Source = Hostile.Source,
                Release = Hostile.Release,
                Snapshot = 2,
                Title = Hostile.Title,
                Url = "javascript:alert(1)",
                IssuerName = Hostile.Title,
                Issuer = "org:ustr",
                ReleaseKind = "statement",
                Language = "en",
                PublishedOn = "2026-11-20",
                Zone = "America/New_York",
                SeenAt = Instant.FromUtc(2026, 11, 21, 10, 4),
                Relevance = [Hostile.Title],
                Highlights = [new QuotedSentence(Quote, new TextSpan(0, 28), [])],
            },
            default);
        await store.UpdateJsonAsync<SourceState>(
            BlobLayout.Source("motir-en"),
            state => (state ?? new SourceState { Source = "motir-en" }) with
            {
                Problems = [new SourceProblem(ProblemKinds.ListFailed, "no answer from the list", Instant.FromUtc(2026, 11, 20, 22, 0), Instant.FromUtc(2026, 11, 21, 10, 4), true)],
            },
            default);
    }
}
