using System.Globalization;

namespace KorusMonitor.Reading.BlockPages;

/// <summary>Adds up the signs of a wall and takes off what speaks for a page.</summary>
internal static class WallScore
{
    private const double Enough = 5;
    private const int LongestQuote = 80;

    /// <summary>Sentences that any wall may have; more of them is somebody writing.</summary>
    private const double WallProse = 450;
    private const double ProsePerPoint = 120;

    /// <summary>A bare wall has a link to its help page; a page of a site has its menus.</summary>
    private const int MenuLinks = 25;

    /// <summary>Servers' own refusals are a line or two.</summary>
    private const int NextToNothing = 200;

    public static WallVerdict? Of(PageEvidence page)
    {
        var found = WallSigns.All.Select(sign => (Sign: sign, Words: Words(sign, page))).Where(one => one.Words is not null).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var kinds = found.GroupBy(one => one.Sign.Kind).Select(group => (Kind: group.Key, Points: group.Sum(one => one.Sign.Points))).ToList();
        var (kind, own) = kinds.MaxBy(one => one.Points);

        // What two kinds of wall share (a captcha at a sign-in) still makes one wall.
        var isTitled = found.Exists(one => one.Sign.Place == SignPlace.Title);
        var points = own + kinds.Where(one => one.Kind != kind).Sum(one => one.Points) * 0.5 - Against(page, kind, isTitled);
        return points < Enough ? null : new WallVerdict(kind, points, Reasons(kind, points, found.Select(one => (one.Sign, one.Words!))));
    }

    /// <summary>All signs together, whatever speaks against them.</summary>
    public static double Points(PageEvidence page) => WallSigns.All.Where(sign => Words(sign, page) is not null).Sum(sign => sign.Points);

    private static double Against(PageEvidence page, WallKind kind, bool isTitled)
    {
        // A box to sign in beside two sentences of a story is a paywall, and the story is what there is to read.
        var against = kind == WallKind.SignIn && !isTitled ? page.Prose / (ProsePerPoint / 2) : Math.Max(0, page.Prose - WallProse) / ProsePerPoint;
        against -= page.Text.Length < NextToNothing && page.Links <= MenuLinks ? 1 : 0;
        against += page.IsArticle ? 2.5 : 0;
        against += page.IsKnownLayout ? 2 : 0;

        // Sign-ins and missing pages wear the site's template; the others stand alone.
        return against + (kind is WallKind.BotCheck or WallKind.Denied && page.Links > MenuLinks ? 3 : 0);
    }

    private static string? Words(WallSign sign, PageEvidence page) => sign.Place switch
    {
        SignPlace.Title => page.Titles.FirstOrDefault(title => sign.Pattern.Find(title) is not null),
        SignPlace.Text => sign.Pattern.Find(page.Text),
        SignPlace.Markup => sign.Pattern.Find(page.Markup),
        _ => page.AsksPassword && page.Prose < WallProse ? "a field for a password" : null,
    };

    private static string Reasons(WallKind kind, double points, IEnumerable<(WallSign Sign, string Words)> found)
    {
        var parts = found.Select(one => one.Sign.Place switch
        {
            SignPlace.Title => $"titled \"{Quote(one.Words)}\"",
            SignPlace.Text => $"says \"{Quote(one.Words)}\"",
            SignPlace.Markup => $"has the markup \"{Quote(one.Words)}\"",
            _ => "asks for a password",
        });
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", parts.Distinct(StringComparer.Ordinal).Take(4))} ({NameOf(kind)}, {points:0.#} points)");
    }

    private static string NameOf(WallKind kind) => kind switch
    {
        WallKind.BotCheck => "bot check",
        WallKind.Denied => "access denied",
        WallKind.Maintenance => "maintenance",
        WallKind.SignIn => "sign-in",
        _ => "page not found",
    };

    /// <summary>Words of strangers, for one line.</summary>
    private static string Quote(string words)
    {
        var line = string.Concat(words.Trim().Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c));
        return line.Length > LongestQuote ? line[..LongestQuote].TrimEnd() + "…" : line;
    }
}
