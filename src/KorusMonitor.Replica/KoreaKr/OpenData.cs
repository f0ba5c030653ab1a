using System.Globalization;
using System.Security;
using KorusMonitor.Replica.Serving;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Replica.KoreaKr;

/// <summary>The press-release service of data.go.kr: XML, windows of three days, errors with 200 and now and then under another root.</summary>
internal static class OpenData
{
    private const string Key = "serviceKey";
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static Page Answer(PageRequest request, IReadOnlyList<ReplicaRelease> releases)
    {
        if (request.Traps.Has(Trap.ApiRefuses) || !request.Query.TryGetValue(Key, out var key) || key.Contains('%', StringComparison.Ordinal))
        {
            return Xml(
                "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
                + "<returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader>"
                + "</OpenAPI_ServiceResponse>");
        }

        if (Day(request, "startDate") is not { } from || Day(request, "endDate") is not { } to)
        {
            return Refused(97, "DATE_FORMAT_ERROR");
        }

        if (Period.DaysBetween(from, to) > 2)
        {
            return Refused(98, "THREE_DAYS_OVER_ERROR");
        }

        var rows = request.Number("numOfRows", 10);
        var found = releases.Where(release => release.Date >= from && release.Date <= to).Skip((request.Number("pageNo", 1) - 1) * rows).Take(rows).ToList();
        return found.Count == 0
            ? Refused(3, "NODATA_ERROR")
            : Xml(
                "<response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg></header>"
                + $"<body>{string.Concat(found.Select((release, place) => Item(release, place)))}</body></response>");
    }

    private static string Item(ReplicaRelease release, int place)
    {
        var day = release.Date.ToString("MM/dd/uuuu", CultureInfo.InvariantCulture);
        var embargo = place % 2 == 1 ? release.Date.PlusDays(1).ToString("MM/dd/uuuu", CultureInfo.InvariantCulture) + " 11:00:00" : "";
        var files = string.Concat(
            release.Attachments.Select(
                file => $"<FileName>{Escape(file.Name)}</FileName><FileUrl>https://www.korea.kr{Escape(file.Path)}</FileUrl>"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <NewsItem><NewsItemId>{release.Number}</NewsItemId><ContentsStatus>I</ContentsStatus><ModifyId>1</ModifyId><ModifyDate>{day} 10:00:00</ModifyDate><ApproverName>담당자</ApproverName>
            <ApproveDate>{day} 10:00:00</ApproveDate><EmbargoDate>{embargo}</EmbargoDate><GroupingCode>policy</GroupingCode><Title><![CDATA[{release.Title}]]></Title><SubTitle1>{Escape(release.Summary ?? "")}</SubTitle1>
            <ContentsType>{(place % 3 == 2 ? "T" : "H")}</ContentsType><DataContents><![CDATA[{string.Concat(release.Body.Select(block => $"<p>{Escape(block)}</p>"))}]]></DataContents>
            <MinisterCode>{release.Byline}</MinisterCode><OriginalUrl>https://www.korea.kr{Escape(release.Path)}&amp;call_from=openData</OriginalUrl>{files}<KoglType>1</KoglType></NewsItem>
            """);
    }

    private static LocalDate? Day(PageRequest request, string name) =>
        request.Query.TryGetValue(name, out var text) && Compact.Parse(text) is { Success: true, Value: var day } ? day : null;

    private static Page Refused(int code, string message) =>
        Xml(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<response><header><resultCode>{code}</resultCode><resultMsg>{message}</resultMsg></header></response>"));

    private static Page Xml(string body) => Page.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{body}", "application/xml; charset=utf-8");

    private static string Escape(string text) => SecurityElement.Escape(text) ?? "";
}
