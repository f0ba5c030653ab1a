using System.Text.RegularExpressions;

namespace KorusMonitor.Findings.Events;

/// <summary>Where the news of a release ends and what is repeated in every release begins: "Background:", 참고, "About …", contacts.</summary>
internal static partial class NewsPart
{
    private const int CoreLength = 1500;

    /// <summary>A heading right at the top heads the news itself.</summary>
    private const int Head = 100;

    /// <returns>The length of the news.</returns>
    public static int Length(string text)
    {
        foreach (var match in Ending().EnumerateMatches(text))
        {
            if (match.Index >= Head)
            {
                return match.Index;
            }
        }

        return text.Length;
    }

    /// <summary>Headline and first paragraphs: whole sentences up to about 1,500 characters.</summary>
    /// <param name="news">See <see cref="Length"/>.</param>
    public static int CoreEnd(IReadOnlyList<TextSpan> sentences, int news)
    {
        var end = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Start >= CoreLength || sentence.Start >= news)
            {
                break;
            }

            end = sentence.Start + sentence.Length;
        }

        return Math.Min(Math.Max(end, Math.Min(news, CoreLength / 3)), Math.Min(news, 2 * CoreLength));
    }

    [GeneratedRegex(
        @"^[ \t*#>\u25A0\u25CB\u25A1\u3010<\[(-]{0,8}(?:(?:[A-Z][A-Za-z.&\u2013-]{0,24} ){0,6}(?:Background|BACKGROUND)"
        + @"(?::|[*\]\u3011)> \t]{0,4}$)|About (?:the |USTR|KORUS|KITA)|For (?:more|further) information|(?:Media |Press )?Contacts?:"
        + @"|# ?# ?#|###|(?:\uCD94\uC9C4 ?)?\uBC30\uACBD[\s:>\]\u3011]|\uCC38\uACE0(?: ?\d)?[\s:>\]\u3011]|\uBD99\uC784"
        + @"(?: ?\d)?[\s:>\]\u3011.]|\uBCC4\uCCA8|\uBB38\uC758(?:\uCC98)?[\s:>\]]|\uB2F4\uB2F9 ?(?:\uBD80\uC11C|\uC790|\uACFC))",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
