namespace KorusMonitor.Reading.BlockPages;

/// <summary>
/// Words that a text must hold, one at least, for a regular expression to be found in it. Understands what <c>wall-signs.txt</c> is written in:
/// letters, classes, groups, alternatives and quantifiers; no look-around, no options, no references.
/// </summary>
internal ref struct NeededWords
{
    /// <summary>Shorter ones are in every text; a Hangul syllable says as much as three letters.</summary>
    private const int Enough = 3;
    private readonly ReadOnlySpan<char> expression;
    private int at;

    private NeededWords(ReadOnlySpan<char> expression) => this.expression = expression;

    /// <returns>Empty where nothing is needed that tells much.</returns>
    /// <exception cref="FormatException">A construct that is not understood.</exception>
    public static IReadOnlyList<string> Of(string expression)
    {
        var reader = new NeededWords(expression);
        var words = reader.Alternatives();
        return reader.at == expression.Length
            ? [.. words.Distinct(StringComparer.OrdinalIgnoreCase)]
            : throw new FormatException($"'{expression}' closes a group that it does not open");
    }

    private List<string> Alternatives()
    {
        var words = Sequence();
        while (at < expression.Length && expression[at] == '|')
        {
            at++;
            var more = Sequence();
            words = words.Count == 0 || more.Count == 0 ? [] : [.. words, .. more];
        }

        return words;
    }

    /// <summary>Of all that must be there, what says most.</summary>
    private List<string> Sequence()
    {
        List<string> best = [];
        var run = string.Empty;
        while (at < expression.Length && expression[at] is not ('|' or ')'))
        {
            var (letter, group) = Atom();
            var (isOptional, repeats) = Quantifier();
            if (letter is { } next && !isOptional)
            {
                run += next;
            }

            if (letter is null || isOptional || repeats)
            {
                Take([run]);
                run = string.Empty;
            }

            if (!isOptional)
            {
                Take(group);
            }
        }

        Take([run]);
        return best;

        void Take(List<string> words)
        {
            if (words.Count > 0 && words.Min(Weight) is var weight && weight >= Enough && (best.Count == 0 || weight > best.Min(Weight)))
            {
                best = words;
            }
        }
    }

    /// <returns>A letter that stands for itself, or the words of a group; neither for what stands for many letters or for none.</returns>
    private (char? Letter, List<string> Group) Atom()
    {
        var c = expression[at++];
        switch (c)
        {
            case '(':
                return (null, Group());
            case '[':
                at += Length(']') + 1;
                return (null, []);
            case '\\':
                var escaped = at < expression.Length ? expression[at++] : throw NotUnderstood();
                return (char.IsAsciiLetterOrDigit(escaped) ? null : escaped, []);
            case '.' or '^' or '$':
                return (null, []);
            case '*' or '+' or '?' or '{':
                throw NotUnderstood();
            default:
                return (c, []);
        }
    }

    private List<string> Group()
    {
        if (at < expression.Length && expression[at] == '?')
        {
            throw NotUnderstood();
        }

        var words = Alternatives();
        if (at >= expression.Length)
        {
            throw NotUnderstood();
        }

        at++;
        return words;
    }

    private (bool IsOptional, bool Repeats) Quantifier()
    {
        switch (at < expression.Length ? expression[at] : ' ')
        {
            case '?' or '*':
                at++;
                return (true, true);
            case '+':
                at++;
                return (false, true);
            case '{':
                var from = expression[at + 1];
                at += Length('}') + 1;
                return (from == '0', true);
            default:
                return (false, false);
        }
    }

    private readonly int Length(char end) => expression[at..].IndexOf(end) is >= 0 and var length ? length : throw NotUnderstood();

    private readonly FormatException NotUnderstood() => new($"'{expression}' has at {at} what is not understood here");

    private static int Weight(string word) => word.Sum(c => c >= 0x1100 ? 3 : 1);
}
