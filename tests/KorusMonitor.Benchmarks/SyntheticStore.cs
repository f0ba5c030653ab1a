using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// A store of so many releases in two languages, of four sources and fifteen years, none of which is anywhere: each document is made when it
/// is asked for, always the same. Every tenth release was edited once, every fiftieth sets a deadline.
/// </summary>
internal sealed class SyntheticStore(int releases) : IBlobStore
{
    private const int PendingItems = 400;
    private const int Digests = 900;
    private static readonly string[] Sources = ["motir-en", "motir-ko", "ustr-fact-sheets", "ustr-press-releases"];
    private static readonly string[] Measures = ["goods-deficit", "goods-exports", "goods-imports", "services-surplus", "total-trade", "tariff-rate", "investment"];
    private static readonly LocalDate First = new(2011, 10, 21);
    private readonly ConcurrentDictionary<string, byte[]> contents = new();

    public static string SourceOf(int release) => Sources[release % Sources.Length];

    public static string IdOf(int release) => FormattableString.Invariant($"r{release:D6}");

    public Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(Content(name) is { } bytes ? new StoredBlob(name, bytes, "1") : null);

    public async IAsyncEnumerable<string> ListAsync(string prefix, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var name in Names(prefix).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)
            && (after is null || string.CompareOrdinal(name, after) > 0)))
        {
            yield return name;
        }
    }

    public Task<string?> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> PutIfMatchAsync(string name, ReadOnlyMemory<byte> content, string version, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    private IEnumerable<string> Names(string prefix)
    {
        var parts = prefix.Split('/');
        return parts[0] switch
        {
            "snapshots" when parts.Length == 4 => Versions(parts[1], parts[2]),
            "snapshots" => Enumerable.Range(0, Sources.Length).SelectMany(source =>
                Enumerable.Range(0, releases).Where(release => release % Sources.Length == source).SelectMany(release => Versions(Sources[source], IdOf(release)))),
            "pending" => Enumerable.Range(0, PendingItems).Select(item => FormattableString.Invariant($"pending/ustr-press-releases/p{item:D6}/000001.json")),
            "digests" => Enumerable.Range(0, Digests).Select(day => FormattableString.Invariant($"digests/daily/{new LocalDate(2024, 1, 1).PlusDays(day):uuuu-MM-dd}.json")),
            "sources" => Sources.Select(source => $"sources/{source}.json"),
            _ => [],
        };
    }

    private static IEnumerable<string> Versions(string source, string id) =>
        Enumerable.Range(1, NumberOf(id) % 10 == 0 ? 2 : 1).Select(number => FormattableString.Invariant($"snapshots/{source}/{id}/{number:D6}.json"));

    private byte[]? Content(string name)
    {
        var parts = name.Split('/');
        return parts switch
        {
            ["snapshots", _, var id, var file] when IsThere(id, file) => KorusJson.ToBytes(Manifest(NumberOf(id), Version(file))),
            ["findings", _, var id, var file] when IsThere(id, file) => KorusJson.ToBytes(SyntheticRelease.Findings(NumberOf(id), Version(file), Day(NumberOf(id)), Measures)),
            ["content", var hash] => contents.GetValueOrDefault(hash),
            ["pending", _, var id, _] => contents.GetOrAdd(name, _ => KorusJson.ToBytes(SyntheticRelease.Pending(NumberOf(id)))),
            ["digests", _, var file] => contents.GetOrAdd(name, _ => KorusJson.ToBytes(Digest("daily/" + file[..10]))),
            ["sources", var file] => KorusJson.ToBytes(new SourceState { Source = file[..^5] }),
            _ => null,
        };
    }

    private bool IsThere(string id, string file) => NumberOf(id) < releases && Version(file) <= (NumberOf(id) % 10 == 0 ? 2 : 1);

    private SnapshotManifest Manifest(int release, int version)
    {
        var bytes = Encoding.UTF8.GetBytes(SyntheticRelease.Text(release, version));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        contents[hash] = bytes;
        var day = Day(release);
        return new SnapshotManifest
        {
            Source = SourceOf(release),
            Release = IdOf(release),
            Number = version,
            Change = version == 1 ? ChangeKind.New : ChangeKind.Edited,
            Url = $"https://example.org/{IdOf(release)}",
            FinalUrl = $"https://example.org/{IdOf(release)}",
            CapturedAt = day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(24 * version),
            Status = 200,
            Headers = [new HttpField("Content-Type", "text/plain; charset=utf-8")],
            Sha256 = hash,
            Length = bytes.Length,
            Meaning = hash,
            MeaningVersion = 1,
        };
    }

    private LocalDate Day(int release) => First.PlusDays((int)(release * 5500L / releases));

    private static DigestDocument Digest(string slot) => DigestComposer.Compose(
        slot,
        Instant.FromUtc(2026, 11, 21, 12, 0),
        DateTimeZoneProviders.Tzdb["America/New_York"],
        new DigestLinks("http://127.0.0.1:5080/"),
        [.. Enumerable.Range(0, 12).Select(item => ($"pending/ustr-press-releases/p{item:D6}/000001.json", SyntheticRelease.Pending(item)))],
        []);

    private static int NumberOf(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);

    private static int Version(string file) => int.Parse(file.AsSpan(0, 6), CultureInfo.InvariantCulture);
}
