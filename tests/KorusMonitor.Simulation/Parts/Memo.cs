using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Simulation.Parts;

/// <summary>Answers of pure functions, kept across seeds: worlds share their pages, and reading one costs more than all the rest of a run.</summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<TKey, TValue> known = new();

    public TValue Of(TKey key, Func<TValue> make)
    {
        if (known.TryGetValue(key, out var value))
        {
            return value;
        }

        value = make();
        if (known.Count > Most)
        {
            known.Clear();
        }

        return known.GetOrAdd(key, value);
    }
}

/// <summary>The real reader, each page once.</summary>
internal sealed class MemoReader(IDocumentReader inner) : IDocumentReader
{
    private readonly Memo<string, (DocumentReading? Reading, UnreadableException? Refusal)> memo = new();

    public DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        var key = $"{Convert.ToHexString(SHA256.HashData(document.Bytes.Span))} {document.ContentType} {document.Url} {document.FileName} {document.Listed} {profile?.Issuer} {profile?.Kind}";
        var (reading, refusal) = memo.Of(key, () =>
        {
            try
            {
                return (inner.Read(document, profile), null);
            }
            catch (UnreadableException refused)
            {
                return (null, refused);
            }
        });
        return reading ?? throw refusal!;
    }
}

/// <summary>The real extractor, each reading once.</summary>
internal sealed class MemoExtractor(IFindingExtractor inner) : IFindingExtractor
{
    private readonly ConditionalWeakTable<DocumentReading, Tuple<ReleaseKey?, string?, FindingsDocument>> memo = [];

    public FindingsDocument Find(DocumentReading reading, ReleaseKey? release, string? url)
    {
        var found = memo.GetValue(reading, text => Tuple.Create(release, url, inner.Find(text, release, url)));
        return found.Item1 == release && found.Item2 == url ? found.Item3 : inner.Find(reading, release, url);
    }
}

/// <summary>A real source, each list parsed once.</summary>
internal sealed class MemoSource(ISource inner) : ISource
{
    private static readonly Memo<string, Listing> Lists = new();

    public string Id => inner.Id;

    public string Title => inner.Title;

    public Uri BaseAddress => inner.BaseAddress;

    public IReadOnlyList<string> HostAliases => inner.HostAliases;

    public ReadingProfile Profile => inner.Profile;

    public int StaleAfterDays => inner.StaleAfterDays;

    public Uri ListingPage(int index) => inner.ListingPage(index);

    public Listing ParseListing(RawDocument page) =>
        Lists.Of($"{inner.Id} {page.Url} {Convert.ToHexString(SHA256.HashData(page.Bytes.Span))}", () => inner.ParseListing(page));
}
