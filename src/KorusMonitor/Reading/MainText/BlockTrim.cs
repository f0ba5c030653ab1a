using System.Text.RegularExpressions;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Html;
using KorusMonitor.Reading.PlainText;

namespace KorusMonitor.Reading.MainText;

/// <summary>Takes from an article's blocks what pages put between and around its paragraphs.</summary>
internal static partial class BlockTrim
{
    private const int HeadBlocks = 5;

    public static IReadOnlyList<PageBlock> Of(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var kept = UntilDiscussion(blocks);
        kept = kept.Where((block, i) => !IsNoise(block) && !IsLinkList(kept, i) && !(AnnouncesLinks(block) && IsLinkList(kept, i + 1))).ToList();
        var start = 0;
        while (start < Math.Min(HeadBlocks, kept.Count - 1) && IsHeadMatter(kept[start], title))
        {
            start++;
        }

        var end = kept.Count;
        while (end > start + 1 && (IsTailMatter(kept[end - 1]) || kept[end - 1].Kind == BlockKind.Heading))
        {
            end--;
        }

        return kept.Skip(start).Take(end - start).ToList();
    }

    private static List<PageBlock> UntilDiscussion(IReadOnlyList<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks.Count);
        var before = 0;
        var whole = RunningText(blocks);
        foreach (var block in blocks)
        {
            var isShort = kept.Count > 0 && block.Text.Length <= 60;
            if (isShort && Discussion().IsMatch(block.Text))
            {
                break;
            }

            if (isShort && OtherStories().IsMatch(block.Text))
            {
                // A box between two paragraphs: the article goes on below it.
                if ((whole - before) * 3 < whole)
                {
                    break;
                }

                continue;
            }

            kept.Add(block);
            before += BlockWorth.IsRunningText(block) ? block.Text.Length : 0;
        }

        return kept;
    }

    private static int RunningText(IEnumerable<PageBlock> blocks) => blocks.Where(BlockWorth.IsRunningText).Sum(block => block.Text.Length);

    private static bool IsNoise(PageBlock block) =>
        (block.Kind != BlockKind.TableRow && block.Text.Length <= 60 && Control().IsMatch(block.Text))
        || (block.Text.Length <= 200 && block.LinkDensity > 0.3 && CrossReference().IsMatch(block.Text))
        || (block.Text.Length <= 200 && Rights().IsMatch(block.Text));

    /// <summary>Two or more blocks of nothing but links are a menu; one may be the article's pointer to its own annex.</summary>
    private static bool IsLinkList(List<PageBlock> blocks, int index) =>
        IsLink(blocks, index) && (IsLink(blocks, index - 1) || IsLink(blocks, index + 1));

    private static bool IsLink(List<PageBlock> blocks, int index) =>
        index >= 0 && index < blocks.Count && blocks[index].LinkDensity > 0.75
        && !(blocks[index].Text.Length > 150 && BlockWorth.EndsSentence(blocks[index].Text));

    private static bool AnnouncesLinks(PageBlock block) =>
        block.Text.Length <= 60 && (block.Kind == BlockKind.Heading || block.Text[^1] == ':' || CrossReference().IsMatch(block.Text));

    private static bool IsHeadMatter(PageBlock block, string? title) =>
        (title is not null && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
        || LineShapes.LoneDate(block.Text) is not null
        || IsDateLine(block.Text)
        || (block.Text.Length <= 100 && Byline().IsMatch(block.Text))
        || (block.Text.Length <= 60 && block.LinkDensity > (block.Text.Length <= 40 ? 0.4 : 0.6));

    /// <summary>A date with a place, an hour or a name: <c>LONDON | Fri Jun 7, 2013 5:09am EDT</c>.</summary>
    private static bool IsDateLine(string text) =>
        text.Length <= 110 && !BlockWorth.EndsSentence(text) && (DateText.First(text) ?? ForeignDateText.First(text)) is { } date
        && text.Length - date.Length <= (date.Start <= 1 ? 50 : 35 + (text.Contains('|') ? 40 : 0));

    private static bool IsTailMatter(PageBlock block) => block.Text.Length <= 80 && block.LinkDensity > (block.Text.Length <= 40 ? 0.4 : 0.6);

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        "^((comments|responses|replies)( ?\\(?[0-9,]+\\)?)?:?|[0-9,]+ (comments?|responses?|replies|thoughts? on .{1,80})"
        + "( (on|to) .{1,80})?:?|comment ?\\(?[0-9,]+\\)?|(all|reader|user|view|latest|top) comments|leave a (reply|comment)|post a comment"
        + "|join the (discussion|conversation)|about the author|댓글( ?쓰기| ?[0-9]+)?.{0,6}|이전 ?글|다음 ?글|목록)$",
        Linear)]
    private static partial Regex Discussion();

    [GeneratedRegex(
        "^(related( (articles?|stories|story|posts?|news|content|links|coverage|topics|reading|items|video))?:|related "
        + "(articles?|stories|posts?|news|content|links|coverage|topics|reading)|more (from|stories|news|on this|in|like this)\\b.{0,40}|"
        + "(latest|top|other|recent|trending|popular|featured) (stories|news|posts|articles|headlines)( (from|in) .{1,30})?"
        + "|what to read next|keep reading|editor'?s'? (picks?|choice)|don.t miss|(around|from) the web|(in case )?you "
        + "(may have|might have)? ?missed( it)?|sponsored (content|stories|links)|also on .{2,40}|(next|previous) (article|story|post)"
        + "|you.ll also like|people also read|trending( now)?|you (may|might) also (like|be interested in).{0,20}|recommended"
        + "( for you| reading)?|most (read|popular|viewed)|read next|up next|관련 ?(기사|뉴스)|추천 ?(기사|뉴스)|많이 본 ?(기사|뉴스))$",
        Linear)]
    private static partial Regex OtherStories();

    [GeneratedRegex(
        "^(share( this)?( article| story| post| page)?:?|tweet|print( this)?( page| article)?|e-?mail( this)?|facebook|twitter|linkedin"
        + "|whatsapp|pinterest|reddit|copy link|advertisement|ad|sponsored|loading\\.*|skip to (main )?content|back to top|top"
        + "|continue reading.{0,20}|read more|sign up|subscribe( now)?|follow us.{0,20}|log ?in|글자 ?크기.{0,12}|인쇄(하기)?|공유(하기)?|스크랩|본문 ?듣기|가가"
        + "|url ?복사|이미지 ?크게 ?보기|광고|closed?|닫기"
        + "|(share|connect|tweet|comments?|e-?mail|more|print|like|pin( it)?|save|[0-9][0-9.,km]*|[\\s+|·•/:-])+|replay|autoplay|fullscreen|"
        + "(show|hide) (thumbnails|captions|comments)|(last|next|previous|prev)( slide| photo| image)?"
        + "( ?[|/]? ?(next|previous)( slide| photo| image)?)?( image)?( [0-9]+ of [0-9]+)?"
        + "|((photo|image|slide) )?[0-9]+ (of|/) [0-9]+|view (gallery|full size|larger).{0,12}|enlarge( this)?( image| photo)?|"
        + "(play|watch|listen)( video| now)?|[0-9:]{4,8}( ?/ ?[-0-9:]{4,8})?|follow @?[a-z0-9_]+( on twitter)?|add to .{3,20}|buy (this )?"
        + "(photo|reprints?).{0,10}|caption|print this)$",
        Linear)]
    private static partial Regex Control();

    [GeneratedRegex("^(read( more| also)?|also read|see also|related|more|watch|listen|관련 ?기사)\\s?[:|>–-]", Linear)]
    private static partial Regex CrossReference();

    [GeneratedRegex("(무단 ?전재|재배포 ?금지|^(©|copyright|ⓒ|저작권자)|all rights reserved\\.?$)", Linear)]
    private static partial Regex Rights();

    [GeneratedRegex(
        "^(by [\\p{L}.'’ ,&-]{3,60}|(published|posted|updated|last (updated|modified)|first published|filed)( on| at)?:? .{4,70}|"
        + "(입력|수정|등록|승인|작성|게시|최종수정).{0,60}[0-9]{4}.{0,50}|[가-힣]{2,4} ?(기자|특파원).{0,60}|[0-9]+ min(ute)?s? read)$",
        Linear)]
    private static partial Regex Byline();
}
