using System.Net;
using KorusMonitor.Replica;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class WorldTests
{
    private const string Id = "ustr-2025-12-04-notice";

    private static readonly ReplicaRelease New = new(
        "ustr-new", ReplicaOffice.Ustr, "press-releases", "/about/policy-offices/press-office/press-releases/2026/november/new",
        "A New Release", new LocalDate(2026, 11, 21), Instant.FromUtc(2026, 11, 21, 17, 0), ["WASHINGTON – Something new."]);

    [Fact]
    public async Task An_unchanged_page_is_answered_with_304_to_either_validator()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        foreach (var address in new[] { ustr.Release(Id).Path, ReplicaDriver.PressReleases, "/rss.xml", "/sitemap.xml" })
        {
            using var whole = await ustr.GetAsync(address);
            using var byTag = await ustr.GetAsync(address, ("If-None-Match", whole.Headers.ETag!.Tag));
            using var byDate = await ustr.GetAsync(address, ("If-Modified-Since", whole.Content.Headers.LastModified!.Value.ToString("R")));
            (byTag.StatusCode, byDate.StatusCode).ShouldBe((HttpStatusCode.NotModified, HttpStatusCode.NotModified), address);
        }
    }

    [Fact]
    public async Task An_edit_changes_page_ETag_and_date_of_change_and_editing_back_restores_the_ETag()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        var path = ustr.Release(Id).Path;
        using var before = await ustr.GetAsync(path);

        ustr.Site.World.EditSilently(Id, "15 percent", "20 percent");
        using var after = await ustr.GetAsync(path, ("If-Modified-Since", before.Content.Headers.LastModified!.Value.ToString("R")));
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        (await after.Content.ReadAsStringAsync()).ShouldContain("20 percent");

        ustr.Site.World.EditSilently(Id, "20 percent", "15 percent");
        using var again = await ustr.GetAsync(path, ("If-Modified-Since", after.Content.Headers.LastModified!.Value.ToString("R")));
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag.ShouldBe(before.Headers.ETag);
        again.Content.Headers.LastModified!.Value.ShouldBeGreaterThan(after.Content.Headers.LastModified!.Value);
    }

    [Fact]
    public async Task A_withdrawn_release_leaves_page_and_listing_and_comes_back_when_restored()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        var path = ustr.Release(Id).Path;
        var listing = $"{ReplicaDriver.PressReleases}?page=1";
        (await ustr.TextAsync(listing)).ShouldContain(path);
        var tag = await ustr.TagAsync(listing);

        ustr.Site.World.Withdraw(Id);
        using var gone = await ustr.GetAsync(path);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ustr.TextAsync(listing)).ShouldNotContain(path);
        (await ustr.TagAsync(listing)).ShouldNotBe(tag);
        ustr.Site.World.IsWithdrawn(Id).ShouldBeTrue();

        ustr.Site.World.Restore(Id);
        (await ustr.TextAsync(path)).ShouldContain("December 4, 2025");
        (await ustr.TagAsync(listing)).ShouldBe(tag);
    }

    [Fact]
    public async Task A_published_release_stands_first_in_its_listing()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        ustr.Site.World.Publish(New);
        (await ustr.PageAsync(ReplicaDriver.PressReleases)).QuerySelector(".views-row .views-field-title a")!.TextContent.ShouldBe("A New Release");
        (await ustr.TextAsync(New.Path)).ShouldContain("Something new.");
        ustr.Site.World.Releases[0].ShouldBe(New);
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        var world = ReplicaWorld.Episodes();
        world.Publish(New);
        Should.Throw<StatedFailureException>(() => world.Publish(New));
        Should.Throw<StatedFailureException>(() => world.Publish(New with { Id = "other" }));
        Should.Throw<StatedFailureException>(() => world.Withdraw("nothing"));
        Should.Throw<StatedFailureException>(() => world.EditSilently(Id, "words that are not there", "x")).Message.ShouldContain(Id);
    }

    [Fact]
    public async Task A_taken_port_is_said()
    {
        await using var first = await ReplicaDriver.UstrAsync();
        var error = await Should.ThrowAsync<StatedFailureException>(ReplicaSite.StartUstrAsync(ReplicaWorld.Episodes(), first.Site.BaseAddress.Port));
        error.Message.ShouldContain($"port {first.Site.BaseAddress.Port}");
    }

    [Fact]
    public async Task Readers_and_editors_at_the_same_time_see_whole_pages()
    {
        await using var ustr = await ReplicaDriver.UstrAsync();
        var path = ustr.Release(Id).Path;
        var editing = Task.Run(() =>
        {
            for (var edit = 0; edit < 200; edit++)
            {
                ustr.Site.World.EditSilently(Id, edit % 2 == 0 ? "15 percent" : "16 percent", edit % 2 == 0 ? "16 percent" : "15 percent");
            }
        });
        for (var read = 0; read < 50; read++)
        {
            var page = await ustr.TextAsync(path);
            (page.Contains("15 percent", StringComparison.Ordinal) ^ page.Contains("16 percent", StringComparison.Ordinal)).ShouldBeTrue();
        }

        await editing;
    }

    [Fact]
    public void Bulk_is_the_same_for_the_same_seed_and_differs_for_another()
    {
        var (first, second, other) = (ReplicaWorld.Synthetic(300, 7).Releases, ReplicaWorld.Synthetic(300, 7).Releases, ReplicaWorld.Synthetic(300, 8).Releases);
        Texts(first).ShouldBe(Texts(second));
        Texts(first).ShouldNotBe(Texts(other));
        first.Select(release => release.Path).ShouldBe(second.Select(release => release.Path));
    }

    [Fact]
    public void Bulk_texts_are_distinct_and_of_a_real_release_s_length()
    {
        var releases = ReplicaWorld.Synthetic(1000, 1).Releases;
        releases.Count.ShouldBe(1000);
        Texts(releases).Distinct().Count().ShouldBe(1000);
        Texts(releases).ShouldAllBe(text => text.Length > 2000 && text.Length < 4200);
        Texts(releases).Count(text => text.Contains(" billion", StringComparison.Ordinal)).ShouldBeGreaterThan(950);
        releases.Count(release => release.Office == ReplicaOffice.Ustr).ShouldBe(800);
        releases[0].Date.ShouldBe(new LocalDate(2026, 11, 20));
        releases[^1].Date.ShouldBeGreaterThan(new LocalDate(2021, 1, 1));
    }

    [Fact]
    public async Task Bulk_is_served_over_many_pages()
    {
        await using var ustr = await ReplicaDriver.UstrAsync(ReplicaWorld.Synthetic(500, 3));
        var links = new HashSet<string>();
        for (var page = 0; page < 3; page++)
        {
            links.UnionWith((await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page={page}")).QuerySelectorAll(".views-row a").Select(link => link.GetAttribute("href")!));
        }

        links.Count.ShouldBe(300);
        (await ustr.TextAsync(links.Last())).ShouldContain("field--name-body");
    }

    [Fact]
    public void A_mention_of_North_Korea_alone_is_among_the_episodes()
    {
        var texts = ReplicaWorld.Episodes().Releases.Select(release => string.Join('\n', release.Body));
        texts.ShouldContain(text => text.Contains("Democratic People’s Republic of Korea", StringComparison.Ordinal)
            && !text.Replace("Democratic People’s Republic of Korea", "", StringComparison.Ordinal).Contains("Korea", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(IEnumerable<ReplicaRelease> releases) => releases.Select(release => release.Title + string.Join('\n', release.Body));
}
