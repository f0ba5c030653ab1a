namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>An analyst's ways through the viewer, with scripts switched off: none is needed.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ClickPathTests(BrowserFixture fixture)
{
    [Fact]
    public async Task From_today_to_a_digest_and_from_its_line_to_the_very_sentence()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/");
        (await reader.HeadAsync()).ShouldStartWith("Today, ");
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("no answer from the list");

        await reader.FollowAsync("1 silently edited", within: "aside");
        await reader.FollowAsync("Read it in snapshot 2");

        reader.Path.ShouldStartWith("/snapshots/ustr-press-releases/");
        (await reader.TargetAsync()).ShouldContain("$27.7 billion");
    }

    [Fact]
    public async Task From_words_to_a_release_its_versions_and_what_was_changed()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/sources");
        await reader.Page.GetByPlaceholder("Search releases").FillAsync("\"goods deficit\" lighthizer");
        await reader.Page.Keyboard.PressAsync("Enter");
        (await reader.Page.Locator(".hit").First.InnerTextAsync()).ToLowerInvariant().ShouldBeOneOf("goods deficit", "lighthizer");

        await reader.FollowAsync("Ambassador Lighthizer on the End");
        await reader.FollowAsync("Compare with snapshot 1");

        (await reader.Page.Locator("td del").InnerTextAsync()).ShouldBe("$27.6 billion");
        (await reader.Page.Locator("td ins").InnerTextAsync()).ShouldBe("$27.7 billion");
        (await reader.Page.Locator(".changed del").InnerTextAsync()).ShouldBe("$27.6");
        await reader.FollowAsync("Read it in snapshot 1");
        (await reader.TargetAsync()).ShouldContain("$27.6 billion");
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_can_be_cleared()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/releases");
        var all = await reader.Page.Locator(".results [role=status]").InnerTextAsync();
        await reader.Page.Locator(".filters select[name=change]").SelectOptionAsync("edited");
        await reader.Page.Locator(".filters input[name=from]").FillAsync("2017");
        await reader.Page.Locator(".filters input[name=to]").FillAsync("2017-12");
        await reader.Page.Locator(".filters button").ClickAsync();

        (await reader.Page.Locator(".results [role=status]").InnerTextAsync()).ShouldStartWith("1 release,");
        (await reader.Page.Locator(".lines .tag").InnerTextAsync()).ShouldBe("silent edit");
        await reader.FollowAsync("Clear");
        (await reader.Page.Locator(".results [role=status]").InnerTextAsync()).ShouldBe(all);
    }

    [Fact]
    public async Task From_a_snapshots_figure_to_the_ledger_and_from_a_point_of_its_plot_back_to_the_sentence()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/releases?q=lighthizer&change=edited");
        await reader.FollowAsync("Ambassador Lighthizer on the End");
        await reader.FollowAsync("Read the latest snapshot");
        await reader.FollowAsync("$27.7 billion in the ledger");
        (await reader.HeadAsync()).ShouldStartWith("U.S. goods deficit with Korea");
        (await reader.Page.Locator(".conflicts").InnerTextAsync()).ShouldContain("as the two countries count it");
        var rows = await reader.Page.Locator("tbody tr").CountAsync();
        (await reader.Page.Locator(".plot a path:not(.hollow)").CountAsync()).ShouldBe(rows);

        await reader.Page.Locator(".plot a[aria-label*='27.7 billion'] path").First.ClickAsync();

        (await reader.TargetAsync()).ShouldBe("$27.7 billion");
    }

    [Fact]
    public async Task Marks_of_a_kind_can_be_put_out()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/releases?q=lighthizer&change=edited");
        await reader.FollowAsync("Ambassador Lighthizer on the End");
        await reader.FollowAsync("Read the latest snapshot");
        var figure = reader.Page.Locator("article mark.figure").First;
        var marked = await ColourAsync();
        await reader.Page.Locator("#show-figure").UncheckAsync();

        marked.ShouldNotBe("rgba(0, 0, 0, 0)");
        (await ColourAsync()).ShouldBe("rgba(0, 0, 0, 0)");

        Task<string> ColourAsync() => figure.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
    }

    [Fact]
    public async Task From_the_calendar_to_the_sentence_that_sets_a_deadline()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/deadlines?month=2017-08");
        (await reader.Page.Locator(".calendar td.due .day").First.InnerTextAsync()).ShouldBe("11");
        await reader.FollowAsync("Month before");
        await reader.FollowAsync("Month after");
        await reader.FollowAsync("The sentence that sets it");

        (await reader.TargetAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task From_a_name_to_what_the_person_said()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/entities");
        await reader.Page.GetByLabel("Name").FillAsync("lighthizer");
        await reader.Page.Locator("main button").ClickAsync();
        await reader.FollowAsync("Robert Lighthizer");
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("U.S. Trade Representative");
        await reader.FollowAsync("$27.7 billion");

        (await reader.TargetAsync()).ShouldBe("$27.7 billion");
    }

    [Fact]
    public async Task From_the_digests_to_a_mail_as_it_was_sent()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/digests");
        await reader.FollowAsync("daily/");
        await reader.FollowAsync("The mail as it was sent");

        (await reader.Page.FrameLocator("iframe").Locator("body").InnerTextAsync()).ShouldContain("$27.7 billion");
    }

    [Fact]
    public async Task From_a_source_that_does_not_answer_to_its_releases()
    {
        await using var reader = await fixture.ReaderAsync(script: false);
        await reader.GoAsync("/sources");
        (await reader.Page.Locator("tbody tr").First.InnerTextAsync()).ShouldContain("no answer from the list");
        await reader.Page.Locator("tbody th a").First.ClickAsync();

        (await reader.Page.Locator(".lines li").CountAsync()).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task The_keyboard_goes_past_the_menu_to_the_content_and_on_to_its_links()
    {
        await using var reader = await fixture.ReaderAsync();
        await reader.GoAsync("/digests");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");

        // The jump is made after the key: a key pressed before it would still go to the menu.
        await reader.Page.WaitForURLAsync("**/digests#*");
        await reader.Page.WaitForFunctionAsync("document.querySelector(location.hash).contains(document.activeElement)");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync("**/digests/daily/*");

        (await reader.HeadAsync()).ShouldContain("$27.7 billion");
    }
}
