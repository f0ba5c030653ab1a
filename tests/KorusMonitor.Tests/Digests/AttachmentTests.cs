using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Attachments;

namespace KorusMonitor.Tests.Digests;

/// <summary>The calendar of deadlines and the table of figures.</summary>
public sealed partial class AttachmentTests
{
    [Fact]
    public void A_deadline_is_a_whole_day_with_its_rule_and_its_proof()
    {
        var lines = Unfolded(Calendar(Pendings.SpecialSession()));

        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines.ShouldContain("DTSTART;VALUE=DATE:20170811");
        lines.ShouldContain("DTEND;VALUE=DATE:20170812");
        lines.ShouldContain("DTSTAMP:20170713T110000Z");
        lines.ShouldContain("DESCRIPTION:30 days after 2017-07-12 by Article 22.2 = 2017-08-11 (KORUS)\\nhttp://127.0.0.1:5080/snapshots/ustr-press-releases/2017-special-session/1#s640-110");
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(1, "the release and its deadline are one entry");
    }

    [Fact]
    public void The_same_deadline_keeps_its_id_in_a_later_digest_and_one_that_passed_is_left_out()
    {
        var uid = Unfolded(Calendar(Pendings.SpecialSession())).Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
        var again = Unfolded(Calendar(Pendings.SpecialSession() with { Kind = PendingKind.Edited, Snapshot = 2, PreviousSnapshot = 1 }));

        again.ShouldContain(uid);
        DeadlineCalendar.Write(Pendings.Compose(Pendings.SpecialSession() with { Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = "2017-07-12" }] })).ShouldBeNull();
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_never_inside_a_character_and_give_the_text_again() =>
        Prop.ForAll<NonNull<string>>(value =>
        {
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("한미 👩‍👩‍👧‍👦 " + value.Get + new string('가', value.Get.Length)));
            var written = new CalendarLines().AddText("SUMMARY", text).ToString();
            var physical = written.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var shown = Unfolded(written).Single()["SUMMARY:".Length..]
                .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            return physical.All(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\uFFFD'))
                && (value.Get.Contains('\\', StringComparison.Ordinal) || shown == string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter))));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1+cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void No_cell_from_the_web_is_a_formula(string hostile)
    {
        var told = Figures.Told() with { SaidBy = hostile, Sentence = hostile };
        var rows = Table(Figures.Release("r", told) with { Title = hostile });

        rows[1].ShouldAllBe(cell => !Formula().IsMatch(cell));
    }

    [Fact]
    public void A_row_has_value_words_and_what_was_said_before()
    {
        var rows = Table(Figures.Release("r", Figures.Told(before: Figures.Before("$27.6 billion", 27_600_000_000m))));
        var row = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);

        (row["measure"], row["period"], row["value"], row["before_value"], row["before_said_by"], row["said_by"])
            .ShouldBe(("goods-deficit", "2016", "27700000000", "27600000000", "MOTIE", "Robert Lighthizer, USTR"));
        row["proof"].ShouldBe("http://127.0.0.1:5080/snapshots/ustr-press-releases/r/1#s640-110");
    }

    private static string Calendar(params PendingItem[] items) => DeadlineCalendar.Write(Pendings.Compose(items))!;

    private static List<string> Unfolded(string calendar) =>
        [.. calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Cells of one-line rows, as a spreadsheet reads them.</summary>
    private static List<List<string>> Table(params PendingItem[] items) =>
    [
        .. FigureTable.Write(Pendings.Compose(items))!.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Cell().Matches(line).Select(cell => cell.Groups["quoted"] is { Success: true, Value: var quoted }
                ? quoted.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value).ToList()),
    ];

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^[\s]*[=+\-@＝]")]
    private static partial Regex Formula();
}
