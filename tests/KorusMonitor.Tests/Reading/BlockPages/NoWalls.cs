using static KorusMonitor.Tests.Reading.BlockPages.LabelledPage;

namespace KorusMonitor.Tests.Reading.BlockPages;

/// <summary>Pages that speak of walls, or are as short as one.</summary>
internal static class NoWalls
{
    private const string A = "The ministry told exporters on Thursday that access had been denied to four of them because their papers named the wrong port of entry.";
    private const string B = "Officials said that the four may apply again within thirty days, and that a new form would be published in the register next week.";
    private const string C = "A spokesman for the shippers called the decision harsh, since the same papers had been accepted at two other ports in the spring.";
    private const string K = "항만부는 28일 수출업체 4곳의 통관이 거부된 것은 신고서에 입항지가 잘못 적혔기 때문이라고 밝혔다.";
    private const string L = "담당자는 업체들이 30일 안에 다시 신청할 수 있으며 새 서식은 다음 주 관보에 실릴 예정이라고 설명했다.";

    private static string P(params string[] all) => string.Concat(all.Select(text => $"<p>{text}</p>"));

    public static IReadOnlyList<LabelledPage> All { get; } =
    [
        Framed("news on denials", null, "Access denied: how four exporters lost a market", $"<h1>Access denied: how four exporters lost a market</h1>{P(A, B, C)}"),
        Framed("news with the bare words as headline", null, "Access Denied | Harbour Post", $"<article><h1>Access Denied</h1><p>By Nora Quill</p>{P(A, B, C)}</article>"),
        Framed("news on a captcha", null, "Ministry adds captcha to its forms", $"<h1>Ministry adds captcha to its forms</h1><p>Applicants must now solve a captcha to prove that they are human before they may file, the ministry said on Friday.</p><p>The change follows unusual traffic in March, when machines filed 11,000 applications in one night.</p>{P(C)}"),
        Framed("news on an outage", null, "Customs site temporarily unavailable for a day", $"<h1>Customs site temporarily unavailable for a day</h1><p>The customs declaration site was temporarily unavailable on Monday after a failed update, and 3,400 declarations were filed on paper.</p>{P(B)}"),
        Framed("notice of maintenance to come", null, "Planned work on the tariff database in June", "<h1>Planned work on the tariff database in June</h1><p class=date>May 28, 2025</p><p>The tariff database will be moved to new machines on June 7, 2025, between 10 p.m. and 4 a.m. Eastern time.</p><p>Declarations may be filed by telephone in those hours. Questions go to the help desk at the number printed on every form.</p>"),
        Framed("guide to signing in", null, "How to sign in to the portal", $"<h1>How to sign in to the portal</h1><p>Exporters sign in to the portal with the number printed on their licence and the code sent to them by post when they registered.</p><p>Those who forgot their password may ask for a new code, which arrives within three working days at the address on file.</p>{P(B)}"),
        Framed("release beside a sign-in box", null, "Quota for pipe filled", $"<h1>Quota for pipe filled</h1>{P(A, B)}<form><input type=password><a href=/f>Forgot password?</a> <label>Remember me</label></form>"),
        Framed("paywall", null, "Quota for pipe filled | Harbour Post", $"<article><h1>Quota for pipe filled</h1>{P(A, B)}<h2>Login to read the rest of this article</h2><form><input type=password><label>Remember me</label></form></article>"),
        Framed("news on a missing page", null, "Tariff page vanishes", $"<h1>Tariff page vanishes</h1><p>A page that listed tariffs by product could not be found on Tuesday; readers saw an error 404 for most of the day.</p>{P(B, C)}"),
        Framed("report on firewalls", null, "Firewalls at the border: a report", $"<h1>Firewalls at the border: a report</h1><p>Half of the firms asked said that a firewall had blocked their filings, and that the error code told them nothing.</p>{P(A, C)}"),
        Framed("very short release", null, "Office closed", "<h1>Office closed</h1><p>The office is closed today.</p>"),
        Framed("very short release on service", null, "Service resumed", "<h1>Service resumed</h1><p>The filing service is available again since 9 a.m.</p>"),
        Framed("list of releases", null, "Press releases", "<h1>Press releases</h1><ul><li><a href=/1>Access to the quota denied to four firms</a></li><li><a href=/2>Maintenance of cranes begins</a></li><li><a href=/3>Sign-up opens for the trade fair</a></li></ul>"),
        Framed("error in a table", null, "Correction", "<h1>Correction</h1><p>An error was found in table 3 of yesterday's release: the deficit was $27.6 billion, not $26.7 billion.</p>"),
        Bare("bare page of 1998", null, "Press Release 98-14", $"<h2>PRESS RELEASE</h2>{P(A, B)}"),
        Bare("letter that denies", null, "Letter of March 3", $"<p>Dear Minister,</p><p>Your request was denied on February 2, 2018, for the reasons given in the annex. You may ask for a review within sixty days.</p>{P(C)}"),
        Framed("request denied as a headline", null, "Exclusion request denied", $"<h1>Exclusion request denied</h1><p>The Bureau has denied the exclusion request of a maker of steel pipe, finding that domestic mills can supply the product.</p>{P(B)}"),
        Framed("scheduled maintenance of a lock", null, "Scheduled maintenance of the north lock", $"<h1>Scheduled maintenance of the north lock</h1><p>The north lock will be under maintenance from May 2 to May 9, and ships over 200 metres must use the south lock.</p>{P(B)}"),
        Framed("service suspended, as news", null, "Ferry service suspended", $"<h1>Ferry service suspended</h1><p>The ferry between the two ports is suspended until Friday because of storms. We apologize for any inconvenience.</p>{P(C)}"),
        Framed("page with a challenge script", null, "Quota for pipe filled", $"<h1>Quota for pipe filled</h1>{P(A, B, C)}<noscript>Please enable JavaScript to share this page.</noscript>", "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script><script src='/_Incapsula_Resource?SWJIYLWA=7'></script><script src='https://www.google.com/recaptcha/api.js'></script>"),
        Bare("empty page", null, "", ""),
        Bare("page of a script", null, "Harbour Ministry", "<div id=app></div><script>render()</script>"),

        Framed("통관 거부 기사", null, "수출업체 4곳 통관 거부", $"<h2>수출업체 4곳 통관 거부</h2>{P(K, L)}"),
        Framed("접속 차단 기사", null, "해외 접속 차단 늘어", $"<h2>해외 접속 차단 늘어</h2><p>올해 들어 공공 누리집의 해외 접속 차단이 크게 늘었다. 보안 장비가 차단한 접속은 지난달에만 1만 2천 건이었다.</p>{P(K, L)}"),
        Framed("점검 예고", null, "전자통관 시스템 개편 일정", "<h2>전자통관 시스템 개편 일정</h2><p>등록일 2025.05.28</p><p>관세 자료 시스템은 6월 7일 밤 10시부터 새 장비로 옮겨지며, 그동안 신고는 전화로 접수한다.</p><p>담당 부서는 업체의 불편을 줄이기 위해 상담 인력을 두 배로 늘린다고 밝혔다.</p>"),
        Framed("현장 점검", null, "장관, 항만 안전 점검", $"<h2>장관, 항만 안전 점검</h2><p>장관은 28일 부산항을 찾아 하역 시설을 점검하고 안전 관리에 빈틈이 없도록 하라고 당부했다.</p>{P(L)}"),
        Framed("로그인 안내문", null, "통합 로그인 도입 안내", $"<h2>통합 로그인 도입 안내</h2><p>6월부터 수출 신고, 원산지 증명, 환급 신청을 한 번의 로그인으로 이용할 수 있다.</p>{P(K, L)}"),
        Framed("삭제된 조항", null, "삭제된 조항에 관한 설명", $"<h2>삭제된 조항에 관한 설명</h2><p>개정안에서 제5조가 삭제되었으며 해당 내용은 시행령으로 옮겨졌다.</p>{P(K)}"),
        Framed("짧은 보도자료", null, "첨부 참조", "<h2>한미 통상 협의 개최</h2><p>자세한 내용은 첨부를 참조하시기 바랍니다.</p>"),
        Framed("오류 정정", null, "보도자료 오류 정정", "<h2>보도자료 오류 정정</h2><p>11월 27일자 보도자료의 수출액은 64억 달러가 아니라 46억 달러이므로 바로잡습니다.</p>"),
    ];
}
