using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Stages.Sending;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Sends what waits, once to each subscription. A slot's content is fixed when it opens; each recipient has a receipt of its own; items go
/// only after all receipts. An item belongs to the slot whose document lists it, whatever crashed in between.
/// </summary>
public sealed class DigestStage
{
    private readonly IBlobStore store;
    private readonly IReadOnlyList<Subscription> subscriptions;
    private readonly DigestOptions options;
    private readonly TimeProvider time;
    private readonly Delivery delivery;

    /// <exception cref="StatedFailureException">A setting cannot work; the message names it.</exception>
    public DigestStage(IBlobStore store, IMailSender sender, DigestOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems() is [var problem, ..])
        {
            throw new StatedFailureException(problem);
        }

        this.store = store;
        this.options = options;
        this.time = time;
        subscriptions = options.All();
        delivery = new Delivery(
            store, new Handover(store, sender, options, time), options, subscriptions, new UnsubscribeStage(store, options.UnsubscribeSecret, time));
    }

    /// <summary>
    /// Finishes what was begun; then runs every slot that has come and was not run, those missed in the past week first, each with what it
    /// would have told.
    /// </summary>
    /// <param name="slot">The one slot to run now; <c>null</c> for those that are due by the clock.</param>
    /// <param name="cancellationToken">Stops between two mails.</param>
    public async Task<DigestReport> RunAsync(string? slot, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var due = slot is null ? subscriptions.SelectMany(one => SlotPlan.Of(one, now).Select(come => (Subscription: one, Slot: come))).ToList()
            : [(Known(slot), new DueSlot(slot, null))];
        var run = new Run(this, now);
        foreach (var unfinished in await UnfinishedAsync(cancellationToken))
        {
            await run.FinishAsync(unfinished, cancellationToken);
        }

        foreach (var (subscription, come) in due)
        {
            await run.BeginAsync(subscription, come, cancellationToken);
        }

        await run.TidyAsync(cancellationToken);
        return new DigestReport(slot ?? due.Where(one => one.Subscription == subscriptions[0]).Last().Slot.Name, run.Items, run.Mails, run.Problems);
    }

    /// <summary>What a subscription's next digest would say if it opened now; nothing is written.</summary>
    /// <exception cref="StatedFailureException">There is no such subscription.</exception>
    public Task<DigestDocument> PreviewAsync(string? subscription, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var chosen = subscription is null ? subscriptions[0] : ById(subscription);
        var documents = new Documents(store);
        return new SlotOpening(store, options, new WaitingItems(store, documents), documents)
            .PreviewAsync(chosen, SlotPlan.Of(chosen, now)[^1].Name, now, cancellationToken);
    }

    /// <summary>The mails of a past digest, byte for byte as they were handed over.</summary>
    /// <exception cref="StatedFailureException">There is no such digest.</exception>
    public Task<IReadOnlyList<OutgoingMail>> ReplayAsync(string slot, CancellationToken cancellationToken)
    {
        _ = Slots.Day(slot);
        return delivery.ReplayAsync(slot, cancellationToken);
    }

    private Subscription Known(string slot) => ById(Slots.Subscription(slot));

    private Subscription ById(string id) => subscriptions.FirstOrDefault(one => one.Id == id)
        ?? throw new StatedFailureException($"there is no subscription '{id}'; there are {string.Join(", ", subscriptions.Select(one => one.Id))}");

    private async Task<List<string>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        var slots = new List<string>();
        await foreach (var name in store.ListAsync(BlobLayout.Outbox, null, cancellationToken))
        {
            slots.Add(name[BlobLayout.Outbox.Length..^".json".Length]);
        }

        return slots;
    }

    /// <summary>One run: what waits is listed once, what was fixed is read once.</summary>
    private sealed class Run
    {
        private readonly DigestStage stage;
        private readonly Instant now;
        private readonly WaitingItems waiting;
        private readonly SlotOpening opening;
        private readonly Tidying tidying;
        private readonly List<SentMail> mails = [];
        private readonly List<string> problems = [];

        public Run(DigestStage stage, Instant now)
        {
            this.stage = stage;
            this.now = now;
            var documents = new Documents(stage.store);
            waiting = new WaitingItems(stage.store, documents);
            opening = new SlotOpening(stage.store, stage.options, waiting, documents);
            tidying = new Tidying(stage.store, waiting, documents, stage.subscriptions);
        }

        public int Items { get; private set; }

        public IReadOnlyList<SentMail> Mails => mails;

        public IReadOnlyList<string> Problems => problems;

        public async Task BeginAsync(Subscription subscription, DueSlot slot, CancellationToken cancellationToken)
        {
            var intent = new SlotIntent(slot.Until, UrgentOnly: subscription.IsQuiet(now) && subscription.Cadence is DigestCadence.Immediate);
            if (await stage.store.HoldsAsync(BlobLayout.Digest(slot.Name), cancellationToken)
                || await stage.store.HoldsAsync(BlobLayout.OutboxOf(slot.Name), cancellationToken)
                || !await opening.HasNewsAsync(subscription, slot.Name, QuietIntent(subscription, intent), now, cancellationToken))
            {
                return;
            }

            // Intent before effect: from here on a killed run is found again under outbox/.
            await stage.store.PutJsonIfAbsentAsync(BlobLayout.OutboxOf(slot.Name), intent, cancellationToken);
            await FinishAsync(slot.Name, cancellationToken);
        }

        public async Task FinishAsync(string slot, CancellationToken cancellationToken)
        {
            var subscription = stage.subscriptions.FirstOrDefault(one => one.Id == Slots.Subscription(slot));
            var intent = (await stage.store.GetJsonAsync<SlotIntent>(BlobLayout.OutboxOf(slot), cancellationToken))?.Value ?? new SlotIntent();
            var digest = await opening.OpenAsync(subscription, slot, intent, now, cancellationToken);
            if (digest.Pending.Count > 0 && !digest.Urgent && subscription?.IsQuiet(now) == true)
            {
                return; // A mail that failed by day is not tried again at night.
            }

            using var activity = StageActivities.Digest(slot, digest.Sections.SelectMany(section => section.Items).Select(item => item.About.Trace));
            var (sent, failed) = digest.Pending.Count == 0 ? ([], []) : await stage.delivery.DeliverAsync(digest, cancellationToken);
            mails.AddRange(sent);
            problems.AddRange(failed);
            Items += digest.Pending.Count;
            if (failed.Count == 0)
            {
                await tidying.RunAsync(digest.Pending, slot, now, cancellationToken);
                await stage.store.DeleteAsync(BlobLayout.OutboxOf(slot), cancellationToken);
            }
        }

        /// <summary>What a run that was killed left behind, and what nobody wants.</summary>
        public async Task TidyAsync(CancellationToken cancellationToken) =>
            await tidying.RunAsync(await waiting.NamesAsync(cancellationToken), null, now, cancellationToken);

        /// <summary>In quiet hours a daily or weekly digest waits, unless something urgent does.</summary>
        private SlotIntent QuietIntent(Subscription subscription, SlotIntent intent) =>
            subscription.IsQuiet(now) ? intent with { UrgentOnly = true } : intent;
    }
}
