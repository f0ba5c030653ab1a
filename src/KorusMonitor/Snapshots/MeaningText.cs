using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KorusMonitor.Snapshots;

/// <summary>
/// Text without what typography and templates change on their own. What stays: letters with their case, digits, every sign that is not
/// listed here. What goes:
/// <list type="bullet">
/// <item>Unicode composition (NFC), soft hyphens, zero-width and direction marks;</item>
/// <item>kinds of quotes, of dashes (hyphen, en and em dash, minus, <c>--</c>) and of the ellipsis. A dash becomes a hyphen and never
/// nothing, so <c>–2 %</c> equals <c>-2%</c> and differs from <c>2 %</c>;</item>
/// <item>kinds and lengths of white space, and white space beside punctuation; a space between two words or numbers stays one space;</item>
/// <item>the closing <c>###</c> and a leading bullet, which a list draws by itself.</item>
/// </list>
/// </summary>
internal static partial class MeaningText
{
    /// <summary>A longer paragraph is prose, not furniture of the page.</summary>
    private const int LongestFurniture = 600;

    /// <summary>One sentence, normalised; empty when it says nothing: counters, labels, banners, separators.</summary>
    public static string Normalize(string raw) => WithoutFurniture(Fold(raw));

    /// <summary>Empty for a folded sentence that is furniture of the page.</summary>
    public static string WithoutFurniture(string folded) => IsFurniture(folded) ? string.Empty : folded;

    /// <summary>Without the noise of single characters, and without the terminator; sentences of it are found by <see cref="MeaningSentences"/>.</summary>
    public static string Fold(string raw) => WithoutTerminator(FoldSigns(raw)).TrimStart('•', '▪', '◦', '‣', '●');

    private static string FoldSigns(string raw)
    {
        var folded = new StringBuilder(raw.Length);
        var space = false;
        foreach (var letter in Compose(raw))
        {
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                continue;
            }

            if (IsInvisible(letter))
            {
                continue;
            }

            var sign = Sign(letter);
            if (space && folded.Length > 0 && IsWordLike(folded[^1]) && IsWordLike(sign))
            {
                folded.Append(' ');
            }

            space = false;
            Append(folded, sign);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char sign)
    {
        switch (sign)
        {
            case '-' when folded.Length > 0 && folded[^1] == '-':
                break;
            case '\'' when folded.Length > 0 && folded[^1] == '\'':
                folded[^1] = '"';
                break;
            case '…':
                folded.Append("...");
                break;
            default:
                folded.Append(sign);
                break;
        }
    }

    private static string Compose(string raw)
    {
        try
        {
            return raw.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair, from a page that was cut: compared as it is.
            return raw;
        }
    }

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static char Sign(char letter) => letter switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' or 'ʼ' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' or '－' => '-',
        _ => letter,
    };

    private static bool IsWordLike(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    private static string WithoutTerminator(string text)
    {
        var kept = text.AsSpan().TrimEnd("# ");

        // A single sign is part of the text: "C#".
        return text.Length - kept.Length >= 2 || kept.IsEmpty ? kept.ToString() : text;
    }

    private static bool IsFurniture(string text)
    {
        if (text.Length > LongestFurniture)
        {
            return false;
        }

        return !text.AsSpan().ContainsAnyExcept(Separators)
            || Counter().IsMatch(text)
            || (StampStart().IsMatch(text) && Stamp().IsMatch(text))
            || Labels().IsMatch(text)
            || Banner().IsMatch(text);
    }

    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create("-_=*#·•| ");

    /// <summary>Views, likes, comments and downloads counted; minutes that a page takes to read.</summary>
    [GeneratedRegex(
        "^(?:(?:page |number of |total )?(?:views?|hits?|view count|hit count|read count|likes?|comments?|shares?|replies|visitors?(?: today)?|downloads?)"
        + "|(?:총 ?)?(?:조회|추천|댓글|공감|좋아요|공유|스크랩|다운로드|방문자?|오늘 ?방문자?)(?: ?수)?)[:：|(]?\\s?[0-9][0-9,.]*\\)?(?:회|건|개|명|views|hits)?$"
        + "|^[0-9][0-9,.]*\\s?(?:views?|hits?|likes?|comments?|shares?|replies|downloads?|people (?:like|have read|read) this)$"
        + "|^(?:about )?[0-9]{1,3}[ -]?min(?:ute)?s?(?: read| to read)$|^(?:reading time|읽는 ?시간)[:：]?\\s?[0-9]{1,3} ?(?:min(?:ute)?s?|분)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counter();

    /// <summary>What a line begins with that says only when the page was touched, printed or drawn; not "corrected on", which says why.</summary>
    private const string StampWords =
        "^(?:(?:this )?(?:page|article|story|document|content|site)? ?(?:was |is )?(?:last )?"
        + "(?:updated|modified|reviewed|changed|refreshed|printed|generated|retrieved|rendered|accessed)(?: last)?(?: on| at)?"
        + "|(?:last|latest) (?:update|modification|change|refresh)|date (?:printed|modified)|today is|(?:current|local|server) (?:date|time)|as of now"
        + "|(?:최종|마지막|최근) ?(?:수정|변경|업데이트|갱신|편집)(?:일시|일자|일|시각)?|(?:수정|갱신|출력|인쇄|조회)(?:일시|일자|일|시각)|현재 ?(?:시각|시간)|오늘은?)[:：|]?";

    /// <summary>Asked first: hardly any line begins so, and the whole expression takes milliseconds and megabytes to build.</summary>
    [GeneratedRegex(StampWords, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StampStart();

    /// <summary>Its repetition can be read in many ways, so it needs the engine that does not try them all.</summary>
    [GeneratedRegex(
        StampWords
        + "(?:[0-9 ,.:/()\\-]|년|월|일|시|분|초|오전|오후|[월화수목금토일]요일|ago|just now|(?:on|at|the|st|nd|rd|th|a\\.?m\\.?|p\\.?m\\.?|utc|gmt|kst|e[ds]?t"
        + "|t|z|hours?|minutes?|days?"
        + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
        + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();

    [GeneratedRegex(
        "^(?:(?:share|print|e-?mail|tweet|facebook|twitter|x|linkedin|copy link|share this page|print this page|printer-friendly version"
        + "|text size|top|list|prev|previous|next|인쇄하기|인쇄|공유|목록|글자크기 설정|글자크기)[/|,·•]?\\s?)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex(
        "^(?:content on this archived webpage is not updated[^.]*|external links to other internet sites should not be construed[^.]*"
        + "|click here to go to the current ustr\\.gov website)\\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Banner();
}
