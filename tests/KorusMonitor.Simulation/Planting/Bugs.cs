using KorusMonitor.Digests.Mail;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Planting;

/// <summary>Puts a mistake around a part.</summary>
internal static class Bugs
{
    public static IReadOnlyList<Bug> All { get; } = [.. Enum.GetValues<Bug>().Where(bug => bug != Bug.None)];

    public static IBlobStore In(IBlobStore store, Bug bug) => bug switch
    {
        Bug.DigestWithoutCondition => new UnconditionalStore(store, "digests/", isBlind: true),
        Bug.SnapshotWithoutCondition => new UnconditionalStore(store, "snapshots/"),
        Bug.ClaimWithoutCondition => new UnconditionalStore(store, "claims/", isBlind: true),
        Bug.ItemFailureSwallowed => new SwallowingStore(store, "pending/"),
        Bug.LedgerFailureSwallowed => new SwallowingStore(store, "ledger/"),
        Bug.BytesAfterManifest => new LateBytesStore(store),
        _ => store,
    };

    public static IMailSender In(IMailSender mail, IBlobStore store, Bug bug) => bug is Bug.SavedBeforeSent or Bug.ReceiptBeforeSent
        or Bug.NewIdForEachAttempt or Bug.NoTurns or Bug.RefusalForgetsReceipts
        ? new BuggySender(mail, store, bug)
        : mail;

    public static IDocumentReader In(IDocumentReader reader, Bug bug) => bug == Bug.CounterIsText ? new CountingReader(reader) : reader;

    public static IFindingExtractor In(IFindingExtractor extractor, Bug bug) => bug == Bug.OffsetsShifted ? new ShiftedExtractor(extractor) : extractor;
}
