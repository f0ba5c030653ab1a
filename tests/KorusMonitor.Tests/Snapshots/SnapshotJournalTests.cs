using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;
using NodaTime;

namespace KorusMonitor.Tests.Snapshots;

public sealed class SnapshotJournalTests
{
    private readonly InMemoryStore store = new();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 28, 23, 59, 59, TimeSpan.Zero));

    [Fact]
    public async Task What_was_noted_since_a_moment_comes_in_order_also_over_midnight()
    {
        var start = Instant.FromDateTimeOffset(time.GetUtcNow());
        await NoteAsync("a", 1);
        time.Advance(TimeSpan.FromSeconds(2));
        var later = Instant.FromDateTimeOffset(time.GetUtcNow());
        await NoteAsync("b", 12);
        time.Advance(TimeSpan.FromDays(40));
        await NoteAsync("a", 2);

        (await SinceAsync(start)).ShouldBe(["a/1", "b/12", "a/2"]);
        (await SinceAsync(later)).ShouldBe(["b/12", "a/2"]);
        (await SinceAsync(Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromSeconds(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_too_long_for_a_name_is_in_the_entry()
    {
        var id = new string('x', 115);
        var source = new string('s', 110);
        await new SnapshotJournal(store, time).NoteAsync(new ReleaseKey(source, id), 7, default);

        (await SinceAsync(Instant.FromDateTimeOffset(time.GetUtcNow()))).ShouldBe([$"{id}/7"]);
    }

    [Fact]
    public async Task What_somebody_else_put_there_is_passed_over()
    {
        await store.PutIfAbsentAsync(BlobLayout.Journal + "2026-11-28/999999999=odd", "x"u8.ToArray(), default);
        await NoteAsync("a", 1);

        (await SinceAsync(Instant.FromDateTimeOffset(time.GetUtcNow()))).ShouldBe(["a/1"]);
    }

    private Task NoteAsync(string release, int number) => new SnapshotJournal(store, time).NoteAsync(new ReleaseKey("s", release), number, default);

    private async Task<List<string>> SinceAsync(Instant since)
    {
        var found = new List<string>();
        await foreach (var (_, key, number) in new SnapshotJournal(store, time).SinceAsync(since, default))
        {
            found.Add(FormattableString.Invariant($"{key.Id}/{number}"));
        }

        return found;
    }
}
