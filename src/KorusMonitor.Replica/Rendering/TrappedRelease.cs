namespace KorusMonitor.Replica.Rendering;

/// <summary>A release as the traps want it shown on this visit. Content first, then noise, which never changes what is said.</summary>
internal static class TrappedRelease
{
    private const string Appended = "Correction: an earlier version of this page was incomplete.";

    public static ReplicaRelease Apply(ReplicaRelease release, RaisedTraps traps)
    {
        if (traps.Options(Trap.SilentEdit) is { } edit)
        {
            release = Edited(release, edit);
        }

        if (traps.Alternate(Trap.FlipFlop))
        {
            release = Edited(release, traps.Hit[Trap.FlipFlop]);
        }

        if (traps.Alternate(Trap.NoiseNbsp))
        {
            release = WithText(release, NoBreak);
        }

        if (traps.Alternate(Trap.NoiseQuotes))
        {
            release = WithText(release, Straight);
        }

        // At USTR files are linked from within the text, whose order is content.
        return traps.Alternate(Trap.NoiseAttachments)
            && release.Office is not (ReplicaOffice.Ustr or ReplicaOffice.WhiteHouse or ReplicaOffice.Treasury)
            ? release with { Attachments = [.. release.Attachments.Reverse()] }
            : release;
    }

    private static ReplicaRelease Edited(ReplicaRelease release, TrapOptions edit) => edit.From is { Length: > 0 } from
        ? WithText(release, text => text.Replace(from, edit.To, StringComparison.Ordinal))
        : release with { Body = [.. release.Body, Appended] };

    private static ReplicaRelease WithText(ReplicaRelease release, Func<string, string> change) =>
        release with { Title = change(release.Title), Body = [.. release.Body.Select(change)] };

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    /// <summary>Every second space; the mark of a list item stays what it is.</summary>
    private static string NoBreak(string text)
    {
        var spaces = 0;
        return string.Concat(text.Select((letter, at) => letter == ' ' && at > 2 && ++spaces % 2 == 0 ? '\u00a0' : letter));
    }
}
