using System.Text;

namespace KorusMonitor.Tests.Snapshots.ChangePairs;

/// <summary>What a page says and what it carries beside that; rendered by a <see cref="Template"/>.</summary>
internal sealed record Sheet
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Date { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public required IReadOnlyList<string> Rows { get; init; }

    public IReadOnlyList<(string Name, string Url)> Files { get; init; } = [("Fact sheet.pdf", "/files/fact-sheet.pdf"), ("Annex.pdf", "/files/annex.pdf")];

    public string Views { get; init; } = "1,024";

    public string Updated { get; init; } = string.Empty;

    public string Banner { get; init; } = string.Empty;

    public string Ad { get; init; } = string.Empty;

    public string Related { get; init; } = string.Empty;

    public string PrevNext { get; init; } = string.Empty;

    public string Comments { get; init; } = string.Empty;

    public string Head { get; init; } = string.Empty;

    public string Token { get; init; } = "a1b2c3";

    public string Charset { get; init; } = "utf-8";

    public Sheet Paragraph(int index, Func<string, string> change) =>
        this with { Paragraphs = [.. Paragraphs.Select((text, i) => i == index ? change(text) : text)] };

    public Sheet Everywhere(Func<string, string> change) => this with
    {
        Title = change(Title), Paragraphs = [.. Paragraphs.Select(change)], Items = [.. Items.Select(change)], Rows = [.. Rows.Select(change)],
    };

    public static Sheet English { get; } = new()
    {
        Language = "en",
        Title = "Joint Committee Settles the Pipe Quota",
        Date = "March 5, 2018",
        Paragraphs =
        [
            "SEOUL – The Joint Committee of the two countries settled the quota for steel pipe on Monday after three days of talks in the port city.",
            "The goods deficit was $27.6 billion in 2016. It fell by 2.7 percent in the year after, and the committee's figures show no sign of a turn.",
            "“We got what our mills needed,” said the chief negotiator, who added that the paperwork would take about a month to finish.",
            "A review of the figures will follow every six months, beginning in January, and either side may call a special session before that.",
        ],
        Items = ["Pipe and tube will be counted by quarter.", "Unused amounts may be carried over once.", "Licences remain with the ministry."],
        Rows = ["<td>2015</td><td>28.3</td>", "<td>2016</td><td>27.6</td>", "<td>2017</td><td>22.9</td>"],
    };

    public static Sheet Korean { get; } = new()
    {
        Language = "ko",
        Title = "한미 공동위원회, 강관 쿼터 합의",
        Date = "2018. 3. 5.",
        Paragraphs =
        [
            "한미 공동위원회는 5일 서울에서 사흘간의 협의를 마치고 강관 쿼터를 분기별로 계산하기로 합의했다고 밝혔다.",
            "2016년 상품수지 적자는 276억 달러였다. 이듬해에는 2.7% 줄어들었으며 위원회 통계에는 아직 반전의 조짐이 없다.",
            "수석대표는 “우리 업계가 필요로 하던 것을 얻었다”라며 행정 절차에는 한 달쯤 걸릴 것이라고 말했다.",
            "양측은 내년 1월부터 6개월마다 이행 상황을 점검하며 그 전에도 특별회기를 요청할 수 있다고 설명했다.",
        ],
        Items = ["강관은 분기별로 계산한다.", "남은 물량은 한 번만 이월할 수 있다.", "허가는 산업부가 계속 맡는다."],
        Rows = ["<td>2015년</td><td>283</td>", "<td>2016년</td><td>276</td>", "<td>2017년</td><td>229</td>"],
        Files = [("설명자료.hwpx", "/files/brief.hwpx"), ("부속서.pdf", "/files/annex.pdf")],
    };
}

/// <summary>How a site draws a sheet.</summary>
internal sealed record Template(string Name, Func<Sheet, string> Body)
{
    public static Template Office { get; } = new("office", sheet => $"""
        {sheet.Banner}<div id="menu">{Menu(sheet, 24)}</div><form><input type="hidden" name="csrf" value="{sheet.Token}"></form>
        <div class="view"><h1 class="view-title">{sheet.Title}</h1><div class="view-info"><span class="date">{sheet.Date}</span> <span class="hits">{Views(sheet)}</span></div>
        <div class="view-body">{P(sheet.Paragraphs)}<ul>{Li(sheet.Items)}</ul><table>{Tr(sheet.Rows)}</table>{sheet.Ad}{sheet.Updated}</div>
        <div class="view-files">{Files(sheet)}</div>{sheet.PrevNext}</div>{sheet.Related}{sheet.Comments}<footer><p>1 Quay Road, Harbour City. All rights reserved.</p></footer>
        """);

    public static Template News { get; } = new("news", sheet => $"""
        {sheet.Banner}<header><nav>{Menu(sheet, 12)}</nav></header><main><article data-token="{sheet.Token}"><h1>{sheet.Title}</h1><p class="meta"><time>{sheet.Date}</time></p><p class="hits">{Views(sheet)}</p>
        {P(sheet.Paragraphs.Take(2))}{sheet.Ad}{P(sheet.Paragraphs.Skip(2))}<ul>{Li(sheet.Items)}</ul><table>{Tr(sheet.Rows)}</table><div class="files">{Files(sheet)}</div>{sheet.Updated}</article>
        {sheet.PrevNext}{sheet.Related}</main>{sheet.Comments}<footer><p>1 Quay Road, Harbour City. All rights reserved.</p></footer>
        """);

    /// <summary>The same words without one paragraph element, as another team would build the page.</summary>
    public static Template Redesigned { get; } = new("redesigned", sheet => $"""
        <div class="shell"><div class="top">{Menu(sheet, 12)}</div><section class="story view"><h1 class="view-title">{sheet.Title}</h1><div class="byline date">{sheet.Date}</div>
        <div class="text view-body">{string.Join("<br><br>", sheet.Paragraphs)}<ul>{Li(sheet.Items)}</ul><table>{Tr(sheet.Rows)}</table></div><div class="files view-files">{Files(sheet)}</div></section></div>
        """);

    public byte[] Render(Sheet sheet)
    {
        var html = $"<!doctype html><html lang=\"{sheet.Language}\"><head><meta charset=\"{sheet.Charset}\"><title>{sheet.Title} | Harbour Ministry</title>{sheet.Head}</head><body>{Body(sheet)}</body></html>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(sheet.Charset).GetBytes(html);
    }

    private static string Views(Sheet sheet) => sheet.Language == "ko" ? $"조회수 {sheet.Views}" : $"Views: {sheet.Views}";

    private static string Menu(Sheet sheet, int links) =>
        "<ul>" + string.Concat(Enumerable.Range(1, links).Select(i => $"<li><a href='/part/{i}?s={sheet.Token}'>Department {i}</a></li>")) + "</ul>";

    private static string P(IEnumerable<string> all) => string.Concat(all.Select(text => $"<p>{text}</p>"));

    private static string Li(IEnumerable<string> all) => string.Concat(all.Select(text => $"<li>{text}</li>"));

    private static string Tr(IEnumerable<string> all) => string.Concat(all.Select(row => $"<tr>{row}</tr>"));

    private static string Files(Sheet sheet) => "<ul>" + string.Concat(sheet.Files.Select(file => $"<li><a href=\"{file.Url}\">{file.Name}</a></li>")) + "</ul>";
}
