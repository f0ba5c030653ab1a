using NodaTime;

namespace KorusMonitor.Findings.Entities;

/// <summary>One text on its way through the recognizer: its words, and which of them are taken by a name.</summary>
internal sealed class Scene(TokenizedText text, LocalDate? date, Gazetteer gazetteer)
{
    private const int LongestHeadline = 200;
    private const int LongWord = 4;
    private readonly Spot?[] taken = new Spot?[text.Count];
    private HashSet<string>? surnames;

    public TokenizedText Text { get; } = text;

    public LocalDate? Date { get; } = date;

    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>Products named, to count where no other name takes their words.</summary>
    public List<Spot> Products { get; } = [];

    public Spot? At(int token) => token >= 0 && token < taken.Length ? taken[token] : null;

    /// <summary>The spot that begins exactly here.</summary>
    public Spot? Beginning(int token) => At(token) is { } spot && spot.First == token ? spot : null;

    /// <summary>Every spot once, in order of the text.</summary>
    public IEnumerable<Spot> Spots()
    {
        for (var i = 0; i < taken.Length; i = taken[i]?.End ?? i + 1)
        {
            if (taken[i] is { } spot)
            {
                yield return spot;
            }
        }
    }

    /// <summary>Gives tokens to a longer name; what it only overlaps loses all of its tokens.</summary>
    public void Put(Spot spot)
    {
        for (var i = spot.First; i < spot.End; i++)
        {
            if (taken[i] is { } old)
            {
                Remove(old);
            }
        }

        Array.Fill(taken, spot, spot.First, spot.End - spot.First);
    }

    public void Remove(Spot spot) => Array.Clear(taken, spot.First, spot.End - spot.First);

    /// <summary>Whether no name has taken any of the words.</summary>
    public bool IsFree(Spot spot)
    {
        for (var i = spot.First; i < spot.End; i++)
        {
            if (taken[i] is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text somewhere puts the same word behind a given name or a title, so that alone it may be a person's.</summary>
    public bool IsSurname(int token)
    {
        surnames ??= BehindNames();
        return surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Text.Word(token));
    }

    /// <summary>Only spaces, on one line.</summary>
    public bool Joined(int token) => token > 0 && token < Text.Count && Text[token].Before == Gap.Space;

    /// <summary>Whether nothing ends before the token: no sentence, line or bracket begins with it.</summary>
    public bool BeginsSentence(int token) =>
        token == 0 || (Text[token].Before & (Gap.Wall | Gap.Line | Gap.Dot)) != 0;

    /// <summary>A line in title case, where a capital says nothing.</summary>
    public bool InHeadline(int token)
    {
        var source = Text.Text;
        var at = Text[token].Start;
        var start = source.LastIndexOf('\n', at, Math.Min(at + 1, LongestHeadline)) + 1;
        var stop = source.IndexOf('\n', at, Math.Min(source.Length - at, LongestHeadline));
        var end = stop < 0 ? source.Length : stop;
        if (end - start > LongestHeadline || at - start > LongestHeadline || IsSentence(source.AsSpan(start, end - start).TrimEnd()))
        {
            return false;
        }

        int capital = 0, lower = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(source[i]) && (i == start || !char.IsLetterOrDigit(source[i - 1])))
            {
                var longWord = i + LongWord < end && char.IsLetter(source[i + 1]) && char.IsLetter(source[i + 2]) && char.IsLetter(source[i + LongWord - 1]);
                capital += char.IsUpper(source[i]) && longWord ? 1 : 0;
                lower += char.IsLower(source[i]) && longWord ? 1 : 0;
            }
        }

        return capital > 2 && lower * 5 <= capital;
    }

    /// <summary>A headline ends without a point, but for "U.S." and "Inc.".</summary>
    private static bool IsSentence(ReadOnlySpan<char> line) =>
        line.Length > 3
        && (line[^1] == '?'
            || (line[^1] == '.' && char.IsLower(line[^2]) && char.IsLower(line[^3])
                && !line.EndsWith("Inc.") && !line.EndsWith("Corp.") && !line.EndsWith("Ltd.")));

    private HashSet<string> BehindNames()
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < Text.Count; i++)
        {
            if (Text[i].Shape is Shape.Capital or Shape.Upper && (Text[i].Before & ~(Gap.Space | Gap.Dot | Gap.Hyphen)) == 0 && Text[i - 1].IsCapitalized
                && (Text[i - 1].Shape == Shape.Initial || GivenNames.Contains(Text.Word(i - 1))
                    || Lexicon.Is(Text.Word(i - 1), WordClass.TitleHead) || Text[i - 1].Before == Gap.Hyphen))
            {
                found.Add(Text.Word(i).ToString());
            }
        }

        return found;
    }
}
