namespace KorusMonitor.Findings.Events;

/// <summary>
/// How much speaks for two releases telling one event. Weights are points: what few events share (a figure of three digits, a person, a
/// day, the same words) weighs much, what all releases about trade share weighs little, and what cannot be of one event weighs against it.
/// </summary>
internal static class EventPair
{
    /// <summary>From here two releases tell one event.</summary>
    public const double Same = 5;

    /// <summary>What a group must reach on average, so that a chain of likenesses does not join what is not alike.</summary>
    public const double Coherent = 3;

    /// <summary>Never of one group, whatever the others of the group say.</summary>
    public const double Never = double.NegativeInfinity;

    /// <summary>An event is told within so many days; Korea is a day ahead.</summary>
    private const int MostDaysApart = 3;

    /// <summary>A copy may come later: a translation, a repost.</summary>
    private const int MostDaysOfCopy = 7;

    /// <summary>Releases in two languages have no words to share.</summary>
    private const double Translated = 0.75;

    private const double SameText = 0.5;
    private const double AlikeText = 0.2;

    /// <param name="one">A release.</param>
    /// <param name="other">Another.</param>
    public static double Score(EventFacts one, EventFacts other)
    {
        if (one.Signature.Version != other.Signature.Version)
        {
            return Never;
        }

        var apart = Apart(one, other);
        if (apart > MostDaysOfCopy)
        {
            return Never;
        }

        var sameLanguage = one.Signature.Language == other.Signature.Language;
        var text = sameLanguage ? TextSketch.Resemblance(one.Sketch, other.Sketch) : 0;
        var copy = text >= SameText;
        var isFar = apart > MostDaysApart || (apart is null && (one.From ?? other.From) is not null);
        if (IsOtherPeriod(one, other) || (isFar && !copy) || (copy && IsOtherCount(one, other)))
        {
            return Never;
        }

        return copy ? 2 * Same : Points(one, other, text, sameLanguage, apart ?? MostDaysApart);
    }

    private static double Points(EventFacts one, EventFacts other, double text, bool sameLanguage, int apart)
    {
        var places = Common(one.Places, other.Places);
        var actions = Common(one.Actions, other.Actions);
        var subjects = Common(one.Subjects, other.Subjects) + Common(one.Products, other.Products);
        var points = Persons(one, other)
            + Math.Min(0.5, 0.5 * Common(one.Presidents, other.Presidents))
            + Math.Min(5, (2 * (Common(one.Exact, other.Exact) + Common(one.Unique, other.Unique))) + (0.75 * Common(one.Round, other.Round)))
            + Math.Min(2, Common(one.Bodies, other.Bodies))
            + Math.Min(1, 0.5 * Common(one.Agreements, other.Agreements))
            + Math.Min(1.5, 1.5 * Common(one.Events, other.Events))
            + Math.Min(0.5, 0.25 * places)
            + Math.Min(4, (1.5 * Common(one.References, other.References)) + Common(one.Numbered, other.Numbered))
            + (one.FirstName is not null && one.FirstName == other.FirstName ? 0.5 : 0)
            + (actions > 0 ? Math.Min(2, 0.5 + (0.5 * actions)) : one.Actions.Length > 0 && other.Actions.Length > 0 ? -1.5 : 0)
            + (one.FirstAction is not null && one.FirstAction == other.FirstAction ? 1 : 0)
            + (subjects > 0 ? Math.Min(2, 0.75 * subjects) : IsAbout(one) && IsAbout(other) ? -1.5 : 0)
            + Days(one, other)
            + Countries(one, other)
            + (IsMutual(one, other) ? 0.75 : 0)
            - (0.75 * apart);
        if (!sameLanguage)
        {
            points += Translated;
        }
        else
        {
            var words = Common(one.Words, other.Words);
            points += (text >= AlikeText ? 6 * text : 0) + (words == 0 ? -1 : 6.0 * words / (4 + Math.Min(one.Words.Length, other.Words.Length)));
        }

        return points - Rivalry(one, other);
    }

    /// <summary>Two governments quote each their own, but who met whom makes the meeting.</summary>
    private static double Persons(EventFacts one, EventFacts other) =>
        Common(one.Persons, other.Persons) is > 0 and var common
            ? Math.Min(3, 1.25 * common) - (IsMeeting(one) && IsMeeting(other) && common < Math.Min(one.Persons.Length, other.Persons.Length) ? 1 : 0)
        : one.Persons.Length == 0 || other.Persons.Length == 0 ? 0
        : one.Signature.Language == other.Signature.Language || (IsMeeting(one) && IsMeeting(other)) ? -1.5
        : -0.5;

    private static bool IsMeeting(EventFacts facts) => facts.Signature.Actions.Contains("meeting") || facts.Signature.Actions.Contains("call");

    /// <summary>An office tells the same a second time as a fact sheet, hardly ever in another press release of the day.</summary>
    private static double Rivalry(EventFacts one, EventFacts other) =>
        one.Signature.Issuer is null || one.Signature.Issuer != other.Signature.Issuer ? 0
        : one.Signature.Language != other.Signature.Language ? 0
        : one.Signature.Kind == other.Signature.Kind ? 3.5
        : 1;

    private static double Days(EventFacts one, EventFacts other)
    {
        if (IsSharedDay(one.Days, other.Days, 0))
        {
            return 2;
        }

        if (one.From == other.From && one.Days.Length == 0 && other.Days.Length == 0)
        {
            return 1.25;
        }

        // "12일(현지시간)" in a Korean release of the 13th, and the American one of the 12th that says "today".
        if (IsSharedDay(one.Days, Own(other), 0) || IsSharedDay(Own(one), other.Days, 0) || IsSharedDay(one.Days, other.Days, 1))
        {
            return 1.5;
        }

        return one.Days.Length > 0 && other.Days.Length > 0 ? -1.5 : 0;
    }

    private static int[] Own(EventFacts facts) => facts.From is { } from && facts.To == from ? [from] : [];

    /// <summary>Talks with Japan are not talks with Korea: a third country in one only speaks against it, two different ones more.</summary>
    private static double Countries(EventFacts one, EventFacts other) =>
        one.Countries.Length == 0 && other.Countries.Length == 0 ? 0
        : Common(one.Countries, other.Countries) is > 0 and var common ? Math.Min(1, 0.5 * common)
        : one.Countries.Length > 0 && other.Countries.Length > 0 ? -3
        : -1.25;

    /// <summary>Each names the other's office.</summary>
    private static bool IsMutual(EventFacts one, EventFacts other) =>
        one.Issuer != other.Issuer && one.Issuer >= 0 && other.Issuer >= 0
        && Array.BinarySearch(one.Offices, other.Issuer) >= 0 && Array.BinarySearch(other.Offices, one.Issuer) >= 0;

    private static bool IsAbout(EventFacts facts) => facts.Subjects.Length + facts.Products.Length > 0;

    /// <summary>Monthly statistics of two months.</summary>
    private static bool IsOtherPeriod(EventFacts one, EventFacts other) =>
        one.Periods.Length > 0 && other.Periods.Length > 0 && Common(one.Periods, other.Periods) == 0;

    /// <summary>The same words about other numbers: a form that is filled in anew each time.</summary>
    private static bool IsOtherCount(EventFacts one, EventFacts other) =>
        one.Exact.Length >= 3 && other.Exact.Length >= 3 && 3 * Common(one.Exact, other.Exact) < Math.Min(one.Exact.Length, other.Exact.Length);

    /// <summary>Days between the publications; a month counts as any of its days, and the zones make up for one day.</summary>
    private static int? Apart(EventFacts one, EventFacts other)
    {
        if (one.From is not { } from || other.From is not { } otherFrom)
        {
            return null;
        }

        var gap = Math.Max(0, Math.Max(from - other.To!.Value, otherFrom - one.To!.Value));
        return one.Signature.Zone == other.Signature.Zone ? gap : Math.Max(0, gap - 1);
    }

    private static bool IsSharedDay(int[] one, int[] other, int tolerance)
    {
        foreach (var day in one)
        {
            foreach (var against in other)
            {
                if (Math.Abs(day - against) <= tolerance)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static int Common(int[] one, int[] other)
    {
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
