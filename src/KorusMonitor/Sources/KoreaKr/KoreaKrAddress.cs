namespace KorusMonitor.Sources.KoreaKr;

/// <summary>
/// A page of the government's portal (정책브리핑). News of all kinds share one space of numbers, so <c>news-156700001</c> is the key,
/// under whichever of its addresses: <c>/briefing/pressReleaseView.do</c>, <c>/news/pressReleaseView.do</c>, with <c>call_from</c>,
/// <c>pageIndex</c> or <c>pWise</c>, on <c>m.korea.kr</c>.
/// </summary>
internal static class KoreaKrAddress
{
    private const string PressView = "/briefing/pressReleaseView.do";
    private const string BriefingView = "/briefing/policyBriefingView.do";

    public static SiteRelease? Of(Uri address)
    {
        var page = QueryText.WithoutSession(address.AbsolutePath);
        var view = page.EndsWith("/pressReleaseView.do", StringComparison.OrdinalIgnoreCase) ? PressView
            : page.EndsWith("/policyBriefingView.do", StringComparison.OrdinalIgnoreCase) ? BriefingView
            : null;
        return view is null ? null : Release(QueryText.Of(address).GetValueOrDefault("newsId"), view);
    }

    public static SiteRelease? OfNumber(string? number) => Release(number, PressView);

    private static SiteRelease? Release(string? newsId, string view) =>
        QueryText.Number(newsId) is { } number ? new SiteRelease($"news-{number}", view, $"?newsId={number}") : null;
}
