namespace KorusMonitor.Stages;

/// <summary>What a run of <see cref="CollectStage"/> did, source by source.</summary>
public sealed record CollectReport(IReadOnlyList<SourceReport> Sources)
{
    public int Snapshots => Sources.Sum(source => source.New + source.Edited + source.Reverted + source.Withdrawn + source.Completed);
}

/// <param name="Source">Source id.</param>
/// <param name="Discovered">Releases that became known from the list.</param>
/// <param name="Checked">Pages looked at.</param>
/// <param name="New">First snapshots.</param>
/// <param name="Edited">Changes of meaning.</param>
/// <param name="Reverted">Earlier meanings back again.</param>
/// <param name="Withdrawn">Gone from the site.</param>
/// <param name="Failed">Pages that could not be had; they are tried again.</param>
/// <param name="Problems">One line each, for people.</param>
public sealed record SourceReport(
    string Source, int Discovered, int Checked, int New, int Edited, int Reverted, int Withdrawn, int Failed, IReadOnlyList<string> Problems)
{
    /// <summary>Releases whose files came later than they.</summary>
    public int Completed { get; init; }
}

/// <param name="Extracted">Snapshots whose findings were written.</param>
/// <param name="Relevant">Of these, how many left an item for the digest.</param>
/// <param name="Problems">Snapshots that could not be extracted, one line each; they stay on the list.</param>
public sealed record ExtractReport(int Extracted, int Relevant, IReadOnlyList<string> Problems);

/// <param name="Slot">The slot that was due.</param>
/// <param name="Items">Items in the digests finished by this run.</param>
/// <param name="Mails">Mails that a sender accepted in this run, by recipient.</param>
/// <param name="Problems">Recipients that could not be served, one line each; they are tried again.</param>
public sealed record DigestReport(string Slot, int Items, IReadOnlyList<SentMail> Mails, IReadOnlyList<string> Problems);

/// <param name="Recipient">Address.</param>
/// <param name="Subject">As sent.</param>
/// <param name="Where">The sender's proof: a file's path or the server's answer.</param>
public sealed record SentMail(string Recipient, string Subject, string Where)
{
    /// <summary>Of the digest.</summary>
    public string Slot { get; init; } = string.Empty;
}
