namespace KorusMonitor.Simulation.Planting;

/// <summary>Mistakes that such a pipeline is likely to have. They exist here alone, around the real stages, to show that the checker sees them.</summary>
internal enum Bug
{
    None,

    /// <summary>What was to be told is taken off the list, then the mail is sent.</summary>
    SavedBeforeSent,

    /// <summary>The receipt is written, then the mail is sent.</summary>
    ReceiptBeforeSent,

    /// <summary>Each attempt makes a new Message-ID.</summary>
    NewIdForEachAttempt,

    /// <summary>Two runs send over SMTP without taking turns.</summary>
    NoTurns,

    /// <summary>A recipient who refuses makes the whole slot start over.</summary>
    RefusalForgetsReceipts,

    /// <summary>A digest's document is written without If-None-Match, and whether there is one is looked at by nobody.</summary>
    DigestWithoutCondition,

    /// <summary>A snapshot is written without If-None-Match.</summary>
    SnapshotWithoutCondition,

    /// <summary>A claim is written without If-None-Match and looked at by nobody.</summary>
    ClaimWithoutCondition,

    /// <summary>A failing write of an item is caught and forgotten.</summary>
    ItemFailureSwallowed,

    /// <summary>A failing write to the ledger is caught and forgotten.</summary>
    LedgerFailureSwallowed,

    /// <summary>The manifest first, then the bytes.</summary>
    BytesAfterManifest,

    /// <summary>Offsets count from one.</summary>
    OffsetsShifted,

    /// <summary>The counter of visits is read as part of the text.</summary>
    CounterIsText,
}
