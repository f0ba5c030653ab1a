namespace KorusMonitor.Digests.Attachments;

/// <summary>What is attached to a digest: its deadlines as a calendar, its figures as a table; neither where there is nothing in it. Pure.</summary>
internal static class DigestAttachments
{
    public static IReadOnlyList<MailAttachment> Of(DigestDocument document)
    {
        var name = "korus-" + document.Slot.Replace('/', '-');
        var deadlines = DeadlineCalendar.Write(document);
        var figures = FigureTable.Write(document);
        return
        [
            .. deadlines is null ? [] : new[] { new MailAttachment(name + "-deadlines.ics", "text/calendar; charset=utf-8", deadlines) },
            .. figures is null ? [] : new[] { new MailAttachment(name + "-figures.csv", "text/csv; charset=utf-8", figures) },
        ];
    }

    /// <summary>"Attached: the deadlines as a calendar and the figures as a table."; <c>null</c> for nothing.</summary>
    public static string? Words(IReadOnlyList<MailAttachment> attachments)
    {
        string[] parts = [.. attachments.Select(
            file => file.Name.EndsWith(".ics", StringComparison.Ordinal) ? "the deadlines as a calendar" : "the figures as a table")];
        return parts.Length == 0 ? null : $"Attached: {string.Join(" and ", parts)}.";
    }
}
