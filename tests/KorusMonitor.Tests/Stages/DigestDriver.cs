using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Digests;
using KorusMonitor.Tests.Support;
using NodaTime;

namespace KorusMonitor.Tests.Stages;

/// <summary>The digest stage alone, over items that a test leaves.</summary>
internal sealed class DigestDriver(IBlobStore? store = null, MailBox? mails = null, StoppedClock? clock = null)
{
    public IBlobStore Store { get; } = store ?? new InMemoryStore();

    public MailBox Mails { get; } = mails ?? new MailBox();

    public StoppedClock Clock { get; } = clock ?? new StoppedClock("2026-11-20T12:30:00Z");

    public DigestOptions Options { get; set; } = new() { Recipients = ["analyst@example.org"], UnsubscribeSecret = "a secret of the tests" };

    /// <summary>Two lists of their own: one every day, one every Monday with the edits alone.</summary>
    public static DigestOptions TwoLists => new()
    {
        Recipients = ["analyst@example.org"],
        UnsubscribeSecret = "a secret of the tests",
        Subscriptions = new Dictionary<string, SubscriptionOptions>
        {
            ["default"] = new(),
            ["team"] = new() { Recipients = ["chief@example.org", "deputy@example.org"], Cadence = DigestCadence.Weekly, Hour = 8 },
        },
    };

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public DigestStage Stage => new(Store, Mails, Options, Clock);

    /// <summary>Leaves an item as Extract does, seen now.</summary>
    public async Task<DigestDriver> LeaveAsync(string release, Func<PendingItem, PendingItem>? change = null)
    {
        var item = Pendings.New(release, "A statement on " + release) with { SeenAt = Now, PublishedOn = "2026-11-19" };
        item = change?.Invoke(item) ?? item;
        await Store.PutJsonIfAbsentAsync(BlobLayout.PendingRelease(new ReleaseKey(item.Source, release), item.Snapshot ?? 1), item, default);
        return this;
    }

    public Task<DigestReport> RunAsync(string? slot = null) => Stage.RunAsync(slot, default);

    public DigestDriver At(string instant)
    {
        Clock.Forward(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) - Clock.GetUtcNow());
        return this;
    }

    /// <summary>"slot recipient: release, release", in the order of sending.</summary>
    public async Task<IReadOnlyList<string>> TellingsAsync()
    {
        var told = new List<string>();
        foreach (var mail in Mails.Accepted)
        {
            var digest = (await Store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(mail.Slot), default))!.Value;
            var releases = digest.Pending.Select(name => name.Split('/')[^2]).Order(StringComparer.Ordinal);
            told.Add($"{mail.Slot} {mail.To}: {string.Join(", ", releases)}");
        }

        return told;
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var name in Store.ListAsync(prefix, null, default))
        {
            names.Add(name);
        }

        return names;
    }
}
