namespace KorusMonitor.Findings.Entities;

/// <summary>What a person is called to be: "Deputy Minister", "Assistant U.S. Trade Representative for Japan, Korea and APEC".</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last, the organisation included.</param>
/// <param name="Title">As stated, without the organisation that follows ("vice president", of the …).</param>
/// <param name="Head">The word that decides what it is: "Minister".</param>
/// <param name="Organization">Entity id, when the words name one.</param>
/// <param name="IsSimple">Made of title words only: then it is part of the person's mention ("Ambassador Lighthizer").</param>
internal sealed record TitlePhrase(
    int First, int End, string Title, string Head, string? Organization, bool IsSimple, bool IsPlural, bool IsCourtesy);

/// <summary>Reads a title forward from a token. Bounded: titles have few words.</summary>
internal static class TitleParser
{
    private const int MostWords = 8;
    private const int MostItems = 8;
    private const string KoreanTradeOffice = "org:motir";

    /// <param name="first">Where the title would begin.</param>
    /// <param name="anyCase">Whether lower-case words count: "vice president" after a comma.</param>
    public static TitlePhrase? TryParse(Scene scene, int first, bool anyCase)
    {
        var text = scene.Text;
        string? nation = null, organization = null, head = null;
        var simple = true;
        var at = first;
        for (var words = 0; at < text.Count && words < MostWords && head is null; words++)
        {
            if (at > first && !IsInside(scene, at))
            {
                return null;
            }

            if (scene.At(at) is { } spot)
            {
                // "Deputy USTR": the acronym stands for the title.
                if (spot is { IsTitle: false, Entry.Id: "org:ustr" } && spot.First == at && at > first && spot.End == at + 1)
                {
                    simple = false;
                    head = "Representative";
                    organization = spot.Entry.Id;
                    at = spot.End;
                    continue;
                }

                if (spot.First != at || !(spot.IsTitle || spot.Is("place")))
                {
                    return null;
                }

                simple = false;
                at = spot.End;
                head = spot.IsTitle ? HeadOf(text, spot) : null;
                organization = spot.IsTitle ? spot.Entry.Id : null;
                nation = spot.IsTitle ? nation : spot.Entry.Id;
                continue;
            }

            var kind = text[at].IsCapitalized || anyCase ? Lexicon.Of(text.Word(at)) : WordClass.None;
            if ((kind & WordClass.TitleHead) != 0 && !((kind & WordClass.TitleModifier) != 0 && IsTitleWord(scene, at + 1, anyCase)))
            {
                head = text.Word(at).ToString();
            }
            else if ((kind & WordClass.TitleModifier) == 0 && !((kind & WordClass.Topic) != 0 && !anyCase))
            {
                return null;
            }

            at++;
        }

        if (head is null)
        {
            return null;
        }

        while (at < text.Count && IsAfterHead(scene, at, anyCase))
        {
            at++;
        }

        return WithObject(scene, first, at, head, organization, nation, simple);
    }

    /// <summary>"U.S. Ambassador", "Director-General"; not "Washington, D.C. – Minister".</summary>
    private static bool IsInside(Scene scene, int at) =>
        scene.Text[at].Before is Gap.Space or Gap.Hyphen
        || (scene.Text[at].Before == (Gap.Space | Gap.Dot) && scene.At(at - 1) is { OwnsDot: true });

    private static string HeadOf(TokenizedText text, Spot title)
    {
        for (var i = title.End - 1; i >= title.First; i--)
        {
            if (Lexicon.Is(text.Word(i), WordClass.TitleHead))
            {
                return text.Word(i).ToString();
            }
        }

        return text.Word(title.End - 1).ToString();
    }

    private static bool IsTitleWord(Scene scene, int at, bool anyCase) =>
        at < scene.Text.Count
        && (scene.Joined(at) || scene.Text[at].Before == Gap.Hyphen)
        && ((scene.At(at)?.IsTitle ?? false)
            || ((anyCase || scene.Text[at].IsCapitalized) && Lexicon.Is(scene.Text.Word(at), WordClass.TitleHead | WordClass.TitleModifier | WordClass.Topic)));

    /// <summary>"Director General", "Minister-Counselor", "Attorney General".</summary>
    private static bool IsAfterHead(Scene scene, int at, bool anyCase) =>
        scene.Text[at].Before is Gap.Space or Gap.Hyphen
        && scene.At(at) is null
        && (anyCase || scene.Text[at].IsCapitalized || scene.Text[at].Before == Gap.Hyphen)
        && (scene.Text.Is(at, "General") || scene.Text.Is(at, "Counselor") || scene.Text.Is(at, "Designate"));

    private static TitlePhrase WithObject(
        Scene scene, int first, int end, string head, string? organization, string? nation, bool simple)
    {
        var text = scene.Text;
        var kind = Lexicon.Of(head);
        var title = text.Slice(first, end);
        var (tail, named) = ObjectAfter(scene, end, head);
        if (tail > end)
        {
            // An organisation is bound beside the title; a field of work ("for Trade") is part of it.
            title = named is null || scene.Beginning(end + 1)?.Is("place") == true ? text.Slice(first, tail) : title;
            organization ??= named;
            simple = false;
            end = tail;
            if (organization is null && scene.Joined(end) && (text.Is(end, "at") || text.Is(end, "of") || text.Is(end, "in"))
                && OfficeAt(scene, end + 1) is { } office)
            {
                // "Director General for FTA Negotiations at MOTIE"
                organization = office.Entry.Id;
                end = office.End;
            }
            else if (organization is null && LowerRest(scene, end) is var rest && rest > end && OfficeBehindField(scene, rest) is { } employer)
            {
                // "director general for FTA negotiations at the Ministry of Trade, Industry and Energy"
                title = text.Slice(first, rest);
                organization = employer.Entry.Id;
                end = employer.End;
            }
        }

        else if (LowerField(scene, end) is var field && field > end && OfficeBehindField(scene, field) is { } place)
        {
            // "director of national policy at the presidential office"
            title = text.Slice(first, field);
            organization ??= place.Entry.Id;
            simple = false;
            end = place.End;
        }

        organization ??= scene.Joined(first) && scene.At(first - 1) is { IsTitle: false, Entry.Type: "organization" } owner ? owner.Entry.Id : null;
        organization ??= nation == "place:kr" && title.Contains("Trade", StringComparison.OrdinalIgnoreCase) ? KoreanTradeOffice : null;
        return new TitlePhrase(
            first, end, title, head, organization, simple, (kind & WordClass.Plural) != 0, (kind & WordClass.Courtesy) != 0);
    }

    /// <summary>The end of the words in lower case that a field goes on with: "for FTA" — "negotiations".</summary>
    private static int LowerRest(Scene scene, int at)
    {
        const int mostWords = 3;
        var end = at;
        while (end < scene.Text.Count && end < at + mostWords && scene.Joined(end) && scene.At(end) is null && scene.Text[end].Shape == Shape.Lower
            && scene.Text.Word(end) is not ("at" or "of" or "in" or "and" or "the" or "for" or "with") && !Lexicon.Is(scene.Text.Word(end), WordClass.Speech))
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of "of national policy" in lower case; the same token where there is none.</summary>
    private static int LowerField(Scene scene, int at)
    {
        const int mostWords = 5;
        var text = scene.Text;
        if (!scene.Joined(at) || !(text.Is(at, "of") || text.Is(at, "for")))
        {
            return at;
        }

        var end = at + 1;
        while (end < text.Count && end <= at + mostWords && scene.Joined(end) && scene.At(end) is null
            && (text[end].Shape == Shape.Lower || text.Is(end, "FTA") || text.Is(end, "WTO") || text.Is(end, "digital"))
            && !text.Is(end, "at") && !text.Is(end, "of") && !text.Is(end, "in") && !text.Is(end, "the") && !Lexicon.Is(text.Word(end), WordClass.Speech))
        {
            end++;
        }

        return end > at + 1 ? end : at;
    }

    private static Spot? OfficeBehindField(Scene scene, int at) =>
        scene.Joined(at) && (scene.Text.Is(at, "at") || scene.Text.Is(at, "of") || scene.Text.Is(at, "in")) ? OfficeAt(scene, at + 1) : null;

    /// <summary>What follows "of", "for", "from" or "at": an organisation, or a list of fields and countries.</summary>
    /// <param name="head">Of the title before: ambassadors and envoys are sent "to" somebody.</param>
    public static (int End, string? Organization) ObjectAfter(Scene scene, int at, string head)
    {
        var text = scene.Text;
        if (!scene.Joined(at) || !(text.Is(at, "of") || text.Is(at, "for") || text.Is(at, "from") || text.Is(at, "at") || text.Is(at, "with")
            || (text.Is(at, "to") && IsSent(head))))
        {
            return (at, null);
        }

        var next = scene.Joined(at + 1) && text.Is(at + 1, "the") ? at + 2 : at + 1;
        if (next < text.Count && scene.Joined(next) && scene.At(next) is null
            && text.Word(next) is "ruling" or "main" or "opposition" or "conservative"
                or "liberal" or "progressive" or "minor" or "left-leaning" or "centrist")
        {
            next += text.Is(next, "main") && scene.Joined(next + 1) && text.Is(next + 1, "opposition") ? 2 : 1;
        }

        if (scene.Joined(next) && scene.Beginning(next) is { Entry.Type: "place" } nation
            && text.Is(nation.End, "s") && text[nation.End].Before == Gap.Apostrophe && scene.Joined(nation.End + 1)
            && scene.Beginning(nation.End + 1) is { IsTitle: false, Entry.Type: "organization" } owned)
        {
            // "of Korea's Ministry of Economy and Finance"
            return (owned.End, owned.Entry.Id);
        }

        if (next < text.Count && scene.Joined(next) && scene.Beginning(next) is { } spot && spot.Is("organization") && !ContinuesList(scene, spot.End))
        {
            return (spot.End, spot.Entry.Id);
        }

        var end = List(scene, next);
        return end > next ? (end, null) : (at, null);
    }

    private static Spot? OfficeAt(Scene scene, int at)
    {
        var first = scene.Text.Is(at, "the") ? at + 1 : at;
        return scene.Joined(first) && scene.Beginning(first) is { IsTitle: false, Entry.Type: "organization" } office ? office : null;
    }

    private static bool IsSent(string head) =>
        head.Equals("Ambassador", StringComparison.OrdinalIgnoreCase) || head.Equals("Envoy", StringComparison.OrdinalIgnoreCase)
        || head.Equals("Representative", StringComparison.OrdinalIgnoreCase) || head.Equals("Adviser", StringComparison.OrdinalIgnoreCase)
        || head.Equals("Advisor", StringComparison.OrdinalIgnoreCase) || head.Equals("Counselor", StringComparison.OrdinalIgnoreCase);

    private static bool ContinuesList(Scene scene, int at) =>
        scene.Joined(at) && scene.Text.Is(at, "and") && scene.Beginning(at + 1) is { } next && next.Is("place");

    /// <summary>"Japan, Korea and APEC": commas count only when an "and" closes the list.</summary>
    private static int List(Scene scene, int first)
    {
        var text = scene.Text;
        int at = first, beforeComma = -1, closed = -1;
        for (var items = 0; items < MostItems; items++)
        {
            var end = Item(scene, at);
            if (end == at)
            {
                break;
            }

            at = end;
            if (closed == -2)
            {
                closed = at;
            }

            if (scene.Joined(at) && text.Is(at, "and") && Item(scene, at + 1) > at + 1)
            {
                closed = -2;
                at++;
            }
            else if (at < text.Count && text[at].Before == (Gap.Comma | Gap.Space))
            {
                beforeComma = beforeComma < 0 ? at : beforeComma;
                at += text.Is(at, "and") ? 1 : 0;
                closed = text.Is(at - 1, "and") ? -2 : closed;
            }
            else
            {
                break;
            }
        }

        return closed > 0 ? closed : beforeComma >= 0 ? beforeComma : at;
    }

    private static int Item(Scene scene, int at)
    {
        var text = scene.Text;
        if (scene.Beginning(at) is { } spot && (spot.Is("place") || spot.Is("organization")))
        {
            // "APEC Affairs"
            at = spot.End;
            if (!scene.Joined(at) || !(text.Is(at, "Affairs") || text.Is(at, "Policy")))
            {
                return at;
            }
        }

        while (at < text.Count && scene.At(at) is null && text[at].IsCapitalized && IsField(text.Word(at)))
        {
            at++;
            if (at < text.Count && text[at].Before is not (Gap.Space or Gap.Hyphen))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>A word for a field of work: no surname ends so.</summary>
    private static bool IsField(ReadOnlySpan<char> word) =>
        Lexicon.Is(word, WordClass.Topic) || word.EndsWith("tions") || word.EndsWith("tion")
        || word.EndsWith("ment") || word.EndsWith("ics") || word.EndsWith("ity") || word.EndsWith("ology");
}
