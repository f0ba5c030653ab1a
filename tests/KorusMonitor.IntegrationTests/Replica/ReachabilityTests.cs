using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class ReachabilityTests
{
    private static readonly string[] UstrKinds = ["press-releases", "fact-sheets", "speeches-and-remarks", "speeches", "blog"];

    [Fact]
    public async Task Every_release_of_USTR_is_reached_from_a_listing_or_from_its_year()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in UstrKinds)
        {
            var listing = $"/about/policy-offices/press-office/{kind}";
            found.UnionWith(await FollowAsync(ustr, listing, "div.views-row .views-field-title a", "li.pager__item--next a"));
            var first = await ustr.PageAsync(listing);
            foreach (var year in first.QuerySelectorAll("nav[aria-label=Years] a"))
            {
                found.UnionWith(await FollowAsync(ustr, year.GetAttribute("href")!, "ul.listing a[href], .views-row .views-field-title a", next: null));
            }
        }

        var missed = Of(ustr, ReplicaOffice.Ustr).Where(release => !found.Contains(release.Path)).Select(release => release.Id);
        missed.ShouldBeEmpty();
        foreach (var path in found.Where(path => path.StartsWith('/')))
        {
            using var answer = await ustr.GetAsync(path);
            ((int)answer.StatusCode).ShouldBe(200, path);
        }
    }

    [Fact]
    public async Task Listings_of_the_episodes_have_the_pages_that_paging_needs()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        (await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page=3")).QuerySelectorAll(".views-row").ShouldNotBeEmpty();
        (await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page=99")).QuerySelectorAll(".views-row").ShouldBeEmpty();

        await using var motir = await ReplicaDriver.MotirAsync();
        (await motir.PageAsync($"{ReplicaDriver.PressBoard}?pageIndex=4&bbsCdN=2")).QuerySelectorAll("div.board-list li").ShouldNotBeEmpty();
        (await motir.PageAsync($"{ReplicaDriver.PressBoard}?pageIndex=5&bbsCdN=2")).QuerySelectorAll("div.board-list li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_release_of_MOTIR_is_reached_from_its_board()
    {
        await using var motir = await ReplicaDriver.MotirAsync();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, number, pages) in new[] { ("EATCLdfa319ada", 2, 4), ("EATCL0512e0b48", 1, 1) })
        {
            for (var page = 1; page <= pages; page++)
            {
                var list = await motir.PageAsync($"/eng/article/{code}?pageIndex={page}&bbsCdN={number}");
                found.UnionWith(list.QuerySelectorAll("div.board-list li > a").Select(link => link.GetAttribute("href")!).Select(address =>
                    address.StartsWith("javascript:", StringComparison.Ordinal) ? $"/eng/article/{code}/{address.Split('\'')[1]}/view" : address));
            }
        }

        foreach (var release in Of(motir, ReplicaOffice.Motir))
        {
            found.ShouldContain(release.Path);
            (await motir.TextAsync(release.Path)).ShouldContain(release.Title);
        }

        found.Count.ShouldBe(Of(motir, ReplicaOffice.Motir).Count());
    }

    [Fact]
    public async Task The_boards_of_2017_list_their_own_releases()
    {
        await using var motir = await ReplicaDriver.MotirAsync();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in new[] { "/en/pc/pressreleases/bbs/bbsList.do?bbs_cd_n=2", "/en/pc/photonews/bbs/bbsList.do?bbs_cd_n=1" })
        {
            for (var page = 1; page <= 2; page++)
            {
                var list = await motir.PageAsync($"{folder}&currentPage={page}");
                found.UnionWith(list.QuerySelectorAll("dd.w100 a, a[title='Detail View']").Select(link =>
                    new Uri(new Uri(motir.Site.BaseAddress, folder), link.GetAttribute("href")!).PathAndQuery.Split("&&")[0]));
            }
        }

        found.ShouldBe(Of(motir, ReplicaOffice.Motir).Where(release => release.Markup == ReplicaMarkup.Legacy).Select(release => release.Path), ignoreOrder: true);
    }

    private static IEnumerable<ReplicaRelease> Of(ReplicaDriver site, ReplicaOffice office) =>
        site.Site.World.Releases.Where(release => release.Office == office);

    private static async Task<List<string>> FollowAsync(ReplicaDriver site, string listing, string links, string? next)
    {
        var found = new List<string>();
        var page = listing;
        while (true)
        {
            var document = await site.PageAsync(page);
            found.AddRange(document.QuerySelectorAll(links).Select(link => link.GetAttribute("href")!));
            if (next is null || document.QuerySelector(next)?.GetAttribute("href") is not { } more)
            {
                return found;
            }

            page = listing + more;
        }
    }
}
