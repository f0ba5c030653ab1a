using System.Text;

namespace KorusMonitor.Tests.Snapshots.ChangePairs;

/// <summary>
/// Two captures of one page and what became of it. A new order of sentences, items, rows or paragraphs is noise: nothing is said that was
/// not said before. A changed word, figure, title or file is an edit, even in a heading or a table.
/// </summary>
internal static class Pairs
{
    public static IReadOnlyList<Pair> All { get; } =
    [
        .. Noises(), .. Edits(),
        Pair.Instead("a bot check", "wall", _ => "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you proceed.</p><p>Ray ID: 8f2c1d9e7a6b5c4d</p></body></html>"),
        Pair.Instead("access denied", "wall", _ => "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this page on this server.<p>Reference #18.2d3e1602.1764284400.3f1c9a</p></body></html>"),
        Pair.Instead("maintenance", "wall", _ => "<html><head><title>시스템 점검 안내</title></head><body><p>현재 시스템 점검 중입니다. 이용에 불편을 드려 죄송합니다.</p></body></html>"),
        Pair.Instead("sign-in", "wall", _ => "<html><head><title>Sign in</title></head><body><h1>Sign in</h1><form><input name=u><input type=password></form><p>Please sign in to continue.</p></body></html>"),
        Pair.Instead("soft 404 in the template", "wall", sheet => $"<html><head><title>Harbour Ministry</title></head><body><div class=\"view\"><h1 class=\"view-title\">{(sheet.Language == "ko" ? "페이지를 찾을 수 없습니다" : "Page not found")}</h1><div class=\"view-body\"><p>{(sheet.Language == "ko" ? "요청하신 페이지가 삭제되었거나 주소가 변경되었습니다." : "The page you requested could not be found. It may have been moved or deleted.")}</p></div></div></body></html>"),
        Pair.Instead("a body without text", "empty", _ => "<html><head><title>Harbour Ministry</title></head><body><div class=\"view\"><div class=\"view-body\"></div></div></body></html>"),
        Pair.Instead("a page of scripts", "empty", _ => "<html><head><title>Harbour Ministry</title></head><body><script>render()</script><div id=\"app\"></div></body></html>"),
    ];

    private static IEnumerable<Pair> Noises() =>
    [
        Pair.Noise("the same page", sheet => sheet),
        Pair.Noise("a counter", sheet => sheet with { Views = "98,765" }),
        Pair.Noise("a token in forms and links", sheet => sheet with { Token = "ffee99" }),
        Pair.Noise("a banner of the site", sheet => sheet with { Banner = "<div class=\"banner\"><p>Because of the holiday, answers to letters may take longer than the usual ten days.</p></div>" }),
        Pair.Noise("a banner without a name", sheet => sheet with { Banner = "<div><p>Because of the holiday, answers to letters may take longer than the usual ten days.</p></div>" }),
        Pair.Noise("a cookie notice", sheet => sheet with { Banner = "<div id=\"cookie-consent\"><p>We use cookies to make this site work and to count visits. You can refuse those that only count.</p><button>Accept</button></div>" }),
        Pair.Noise("an ad slot", sheet => sheet with { Ad = "<div class=\"ad-slot\"><p>Advertisement</p><p>New ropes for old ships, now ten percent off at the chandler's on Quay Road.</p></div>" }),
        Pair.Noise("an empty ad slot", sheet => sheet with { Ad = "<div class=\"ad\"><span>Advertisement</span></div>" }),
        Pair.Noise("related links", sheet => sheet with { Related = "<div class=\"related\"><h3>Related articles</h3><ul><li><a href=/1>Harvest figures surprise the traders</a></li><li><a href=/2>Ports widen their locks</a></li></ul></div>" }),
        Pair.Noise("most read", sheet => sheet with { Related = "<aside><h3>Most read</h3><ol><li><a href=/8>Ferry returns</a></li><li><a href=/9>Crane falls</a></li></ol></aside>" }),
        Pair.Noise("previous and next", sheet => sheet with { PrevNext = sheet.Language == "ko" ? "<div class=\"prevnext\"><p>이전글 <a href=/1>항만 현대화 착수</a></p><p>다음글 <a href=/3>수출 동향</a></p></div>" : "<div class=\"prevnext\"><p>Previous: <a href=/1>Ports widen their locks</a></p><p>Next: <a href=/3>Exports in March</a></p></div>" }),
        Pair.Noise("comments", sheet => sheet with { Comments = "<div id=\"comments\"><h3>2 Comments</h3><p>I never understood why anybody counts pipes by the quarter, but what do I know about it.</p></div>" }),
        Pair.Noise("a stamp of the last update", sheet => sheet with { Updated = sheet.Language == "ko" ? "<p>최종수정일: 2025-11-28 09:00</p>" : "<p>Last updated: November 28, 2025, 9:00 a.m.</p>" }),
        Pair.Noise("a page stamp", sheet => sheet with { Updated = "<p>Page last modified on 28 November 2025</p>" }),
        Pair.Noise("a print stamp", sheet => sheet with { Updated = sheet.Language == "ko" ? "<p>출력일시: 2025-11-28 09:00:12</p>" : "<p>Printed on Friday, November 28, 2025 at 9:00 AM</p>" }),
        Pair.Noise("share buttons", sheet => sheet with { Updated = sheet.Language == "ko" ? "<p>공유 인쇄 목록</p>" : "<p>Share | Print | E-mail</p>" }),
        Pair.Noise("likes", sheet => sheet with { Updated = sheet.Language == "ko" ? "<p>추천 12</p><p>댓글 3</p>" : "<p>12 likes</p><p>3 comments</p>" }),
        Pair.Noise("reading time", sheet => sheet with { Updated = "<p>3 min read</p>" }),
        Pair.Noise("typographic quotes", sheet => sheet.Everywhere(text => text.Replace('“', '"').Replace('”', '"').Replace('’', '\''))),
        Pair.Noise("dashes", sheet => sheet.Everywhere(text => text.Replace("–", "—", StringComparison.Ordinal))),
        Pair.Noise("no-break spaces", sheet => sheet.Everywhere(text => text.Replace(" ", "&nbsp;", StringComparison.Ordinal))),
        Pair.Noise("line breaks in the source", sheet => sheet.Everywhere(text => text.Replace(" ", "\n   ", StringComparison.Ordinal))),
        Pair.Noise("soft hyphens", sheet => sheet.Everywhere(text => text.Replace("ommittee", "om&shy;mittee", StringComparison.Ordinal).Replace("위원회", "위&#8203;원회", StringComparison.Ordinal))),
        Pair.Noise("bold words", sheet => sheet.Paragraph(1, text => text.Replace("2016", "<b>2016</b>", StringComparison.Ordinal))),
        Pair.Noise("a link on a word", sheet => sheet.Paragraph(1, text => text.Replace("2016", "<a href='/y/2016'>2016</a>", StringComparison.Ordinal))),
        Pair.Noise("entities", sheet => sheet.Everywhere(text => text.Replace("$", "&#36;", StringComparison.Ordinal).Replace("%", "&#37;", StringComparison.Ordinal))),
        Pair.Noise("decomposed letters", sheet => sheet.Everywhere(text => text.Normalize(NormalizationForm.FormD))),
        Pair.Noise("another encoding", sheet => sheet.Everywhere(text => text.Replace("–", "&ndash;", StringComparison.Ordinal)) with { Charset = "euc-kr" }),
        Pair.Noise("a reordered list", sheet => sheet with { Items = [.. sheet.Items.Reverse()] }),
        Pair.Noise("a table sorted anew", sheet => sheet with { Rows = [.. sheet.Rows.Reverse()] }),
        Pair.Noise("a moved paragraph", sheet => sheet with { Paragraphs = [sheet.Paragraphs[0], sheet.Paragraphs[2], sheet.Paragraphs[1], sheet.Paragraphs[3]] }),
        Pair.Noise("files in another order", sheet => sheet with { Files = [.. sheet.Files.Reverse()] }),
        Pair.Noise("a session in a file's address", sheet => sheet with { Files = [.. sheet.Files.Select(file => (file.Name, file.Url + ";jsessionid=0A1B2C3D"))] }),
        Pair.Noise("a signed file address", sheet => sheet with { Files = [.. sheet.Files.Select(file => (file.Name, file.Url + "?X-Amz-Date=20251128T000000Z&amp;X-Amz-Signature=00ff"))] }),
        Pair.Noise("a paragraph cut in two", sheet => sheet with { Paragraphs = [sheet.Paragraphs[0], .. sheet.Paragraphs[1].Split(". ", 2).Select((part, i) => i == 0 ? part + "." : part), .. sheet.Paragraphs.Skip(2)] }),
        Pair.Noise("meta elements and scripts", sheet => sheet with { Head = "<meta name=\"generator\" content=\"Dock 2.1\"><script>var t=17</script><meta name=\"keywords\" content=\"quota\">" }),
        new("the page rebuilt", "noise", sheet => sheet, (sheet, _) => Template.Redesigned.Render(sheet)),
    ];

    private static IEnumerable<Pair> Edits() =>
    [
        Pair.Edit("one changed figure", 1, sheet => sheet.Paragraph(1, text => text.Replace("27.6", "26.7", StringComparison.Ordinal).Replace("276억", "267억", StringComparison.Ordinal))),
        Pair.Edit("a figure in a table", 1, sheet => sheet with { Rows = [.. sheet.Rows.Select(row => row.Replace("22.9", "23.1", StringComparison.Ordinal).Replace("229", "231", StringComparison.Ordinal))] }),
        Pair.Edit("a percentage with another sign", 1, sheet => sheet.Paragraph(1, text => text.Replace("2.7", "-2.7", StringComparison.Ordinal))),
        Pair.Edit("a changed date", 1, sheet => sheet.Paragraph(3, text => text.Replace("January", "March", StringComparison.Ordinal).Replace("1월", "3월", StringComparison.Ordinal))),
        Pair.Edit("one deleted sentence", 1, sheet => sheet.Paragraph(1, text => text[(text.IndexOf(". ", StringComparison.Ordinal) + 2)..])),
        Pair.Edit("a deleted paragraph", 1, sheet => sheet with { Paragraphs = [.. sheet.Paragraphs.Take(3)] }),
        Pair.Edit("an added sentence", 1, sheet => sheet.Paragraph(3, text => text + (sheet.Language == "ko" ? " 다음 회의는 10월 워싱턴에서 열린다." : " The next session will be held in Washington in October."))),
        Pair.Edit("an added paragraph", 1, sheet => sheet with { Paragraphs = [.. sheet.Paragraphs, sheet.Language == "ko" ? "산업부는 이행 상황을 누리집에 분기마다 공개할 예정이라고 덧붙였다." : "The ministry will publish the quarterly counts on its site, it added in a note to reporters."] }),
        Pair.Edit("a deleted item", 1, sheet => sheet with { Items = [.. sheet.Items.Skip(1)] }),
        Pair.Edit("a changed title", 1, sheet => sheet with { Title = sheet.Title.Replace("Settles", "Postpones", StringComparison.Ordinal).Replace("합의", "연기", StringComparison.Ordinal) }),
        Pair.Edit("a negation", 1, sheet => sheet.Paragraph(3, text => text.Replace("will follow", "will not follow", StringComparison.Ordinal).Replace("있다고", "없다고", StringComparison.Ordinal))),
        Pair.Edit("another file", 0, sheet => sheet with { Files = [sheet.Files[0], ("Annex.pdf", "/files/annex-2.pdf")] }),
        Pair.Edit("a file less", 0, sheet => sheet with { Files = [sheet.Files[0]] }),
        Pair.Edit("a renamed file", 0, sheet => sheet with { Files = [("Fact sheet (corrected).pdf", sheet.Files[0].Url), sheet.Files[1]] }),
        Pair.Edit("a changed figure under a new counter", 1, sheet => sheet.Paragraph(1, text => text.Replace("2.7", "2.9", StringComparison.Ordinal)) with { Views = "99,001", Token = "00" }),
        Pair.Edit("a figure changed where a paragraph moved", 1, sheet => sheet.Paragraph(1, text => text.Replace("2.7", "2.9", StringComparison.Ordinal)) is var changed
            ? changed with { Paragraphs = [changed.Paragraphs[0], changed.Paragraphs[2], changed.Paragraphs[1], changed.Paragraphs[3]] } : sheet),
        Pair.Edit("another speaker's title", 1, sheet => sheet.Paragraph(2, text => text.Replace("chief negotiator", "deputy negotiator", StringComparison.Ordinal).Replace("수석대표", "차석대표", StringComparison.Ordinal))),
        Pair.Edit("a letter's case", 1, sheet => sheet.Paragraph(3, text => text.Replace("special session", "Special Session", StringComparison.Ordinal).Replace("특별회기", "임시회기", StringComparison.Ordinal))),
    ];
}
