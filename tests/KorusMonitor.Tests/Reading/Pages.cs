using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

/// <summary>Pages of the monitored sites as their markup is described, with words of our own.</summary>
internal static class Pages
{
    public const string UstrUrl = "https://ustr.gov/about/policy-offices/press-office/press-releases/2025/november/ambassador-signs-deal";

    public static ReadingProfile Ustr { get; } = new()
    {
        Issuer = "org:ustr",
        Language = "en",
        Zone = "America/New_York",
        Layouts =
        [
            new Layout { Name = "ustr-2021", Body = ".field--name-body", Title = "h1", Dates = [".field--name-field-date time[datetime]"], Noise = [".archived-banner", "nav"] },
            new Layout { Name = "ustr-2017", Body = ".field-name-body .field-item", Title = "h1.pageTitle", Dates = ["p.date", ".submitted"], Noise = [".archived-banner"] },
            new Layout { Name = "ustr-archive", Body = "td.content", Title = "td.content h2", Dates = ["td.content p"], Noise = ["td.nav"] },
        ],
    };

    public static ReadingProfile MotirEnglish { get; } = new()
    {
        Issuer = "org:motir",
        Language = "en",
        Zone = "Asia/Seoul",
        Layouts =
        [
            new Layout
            {
                Name = "motir-2023", Body = ".detail-cont", Title = ".board-title", Dates = [".detail-info .date", ".detail-info li"],
                Attachments = ".info-down a",
            },
            new Layout { Name = "motir-detail", Body = ".board-detail", Title = ".board-title", Noise = [".detail-info"] },
            new Layout { Name = "motie-2017", Body = "dl.view dd.cont", Title = "dl.view dt", Dates = ["dl.view dt span"], Noise = ["ul.prevnext"], Attachments = "dd.file a" },
        ],
    };

    public static string Ustr2021(string instant, string shown, string body) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ambassador Signs Deal | United States Trade Representative</title>
        <script>document.write('never run')</script></head><body><header>Site header</header>
        <main><nav class="breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav>
        <h1><span class="field field--name-title">Ambassador Signs&nbsp;Deal</span></h1>
        <div class="field field--name-field-date"><time datetime="{instant}">{shown}</time></div>
        <div class="clearfix field field--name-body field__item">{body}</div></main><footer>Footer words</footer></body></html>
        """;

    public static string Ustr2017A(string body) => $"""
        <html><head><title>Talks End</title></head><body>
        <div class="archived-banner"><p>Content on this archived webpage is NOT UPDATED since 01/20/2021</p><p><a href="/">Go to the current site</a></p></div>
        <h1 class="pageTitle">Talks End</h1><p class="submitted">August 22, 2017</p>
        <div class="field field-name-body"><div class="field-items"><div class="field-item even">{body}</div></div></div></body></html>
        """;

    public static string Ustr2017B(string body) => $"""
        <html><head><title>Talks End</title></head><body><p class="date">08/22/2017</p><h1 class="pageTitle">Talks End</h1>
        <div class="field field-name-body"><div class="field-items"><div class="field-item even">{body}</div></div></div></body></html>
        """;

    public const string UstrArchive = """
        <HTML><HEAD><TITLE>Office Opens Consultations</TITLE></HEAD><BODY><TABLE width=760><TR><TD class=nav><A href="a.html">Home</A><BR><A href="b.html">News</A></TD>
        <TD class=content><H2>Office Opens Consultations</H2><P>October 12, 2006<P>WASHINGTON - The office opened consultations today on market access.
        <P>More will follow. See the <A href="/assets/x/asset_upload_file3.pdf">annex</A>.</TD></TR></TABLE></BODY></HTML>
        """;

    public static string Motir2023(string body) => $"""
        <!doctype html><html><body><div class="board-detail"><h3 class="board-title">Minister Meets Secretary</h3>
        <div class="detail-info"><ul><li><strong>Registration date</strong>2025-03-11</li><li class="info-down"><p>
        <a href="javascript:location.href='/attach/down/aa/bb/cc'">0311 meeting.hwpx [182.4 KB]</a> <a href="/attach/viewer/aa/bb/cc">바로보기</a></p></li></ul></div>
        <div class="detail-cont">{body}</div></div></body></html>
        """;

    public const string Motie2017 = """
        <html><body><dl class="view"><dt>Trade Minister Visits Washington <span>2017-10-05</span></dt>
        <dd class="file"><a href="/attach/down.do?x=1">한글 이름.jpg</a> 1</dd><dd class="cont">The&nbsp;minister met his counterpart.<br>They spoke of steel.<br><br>* Short version</dd></dl>
        <ul class="prevnext"><li>Prev</li><li>Next</li></ul></body></html>
        """;
}
