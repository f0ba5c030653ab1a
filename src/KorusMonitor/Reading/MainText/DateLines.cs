using System.Text.RegularExpressions;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Html;
using NodaTime;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// The last place to look for a publication date: every line shown from a little above the headline to the first paragraphs, boxes of
/// shares and authors included, and the lines at the article's end.
/// </summary>
internal static partial class DateLines
{
    private const int Above = 15;
    private const int Into = 3;
    private const int Below = 6;
    private const int LongestLine = 170;

    public static LocalDate? Of(IReadOnlyList<PageBlock> shown, IReadOnlyList<PageBlock> article, string? title)
    {
        if (article.Count == 0)
        {
            return null;
        }

        var first = IndexOf(shown, article[0].Text, 0);
        var last = IndexOf(shown, article[^1].Text, Math.Max(0, first));
        var head = title is null ? -1 : IndexOf(shown, title, 0);
        var from = Math.Max(0, (head >= 0 && head < first ? head : first) - Above);
        var dates = new NearestDates(Math.Max(0, first));
        for (var i = from; i < Math.Min(shown.Count, first + Into); i++)
        {
            Add(dates, shown[i], i);
        }

        for (var i = last + 1; dates.Best is null && i < Math.Min(shown.Count, last + 1 + Below); i++)
        {
            Add(dates, shown[i], i);
        }

        return dates.Best;
    }

    private static void Add(NearestDates dates, PageBlock block, int place)
    {
        if (block.LinkDensity > 0.6)
        {
            return;
        }

        foreach (var line in block.Text.Split('\n').Where(line => line.Length <= LongestLine))
        {
            if ((DateText.First(line) ?? ForeignDateText.First(line)) is not { } found)
            {
                continue;
            }

            var before = line[..found.Start];
            if (Publication().IsMatch(before))
            {
                dates.Add(PageDates.IsChange(before) ? DateRank.Change : DateRank.Publication, place, found.Date);
            }
            else if ((line.Length <= found.Length + 45 || found.Start <= 1) && !Rights().IsMatch(line) && !BlockWorth.EndsSentence(line))
            {
                dates.Add(PageDates.IsChange(before) ? DateRank.Change : DateRank.Plain, place, found.Date);
            }
        }
    }

    private static int IndexOf(IReadOnlyList<PageBlock> blocks, string text, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Text.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What stands before a publication date, with at most a name or a weekday in between.</summary>
    [GeneratedRegex(
        "(publi(shed|cation|cado|é)|posted|filed|issued|released|created|article date|first (seen|posted)|added|veröffentlicht|erstellt|vom"
        + "|publicado|pubblicato|입력|등록|게시|작성|승인|송고|배포|보도).{0,60}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Publication();

    [GeneratedRegex("©|copyright|\\(c\\)|all rights", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Rights();
}
