using KorusMonitor.Stages.Collecting;

namespace KorusMonitor.Tests.Stages;

/// <summary>A list of ten releases a page, and a feed of the newest twenty: each alone, both, and one after the other.</summary>
public sealed class DiscoveryTests
{
    [Fact]
    public async Task What_only_the_feed_shows_is_found_and_the_list_is_followed_behind_it_when_it_is_back()
    {
        var board = new BoardDriver { Releases = 10 };
        (await board.RunAsync()).Discovered.ShouldBe(10);

        board.Releases = 60;
        board.ListIsDown = true;
        (await board.RunAsync()).Discovered.ShouldBe(20);
        (await board.ProblemsAsync()).ShouldBe([ProblemKinds.ListFailed]);

        board.ListIsDown = false;
        (await board.RunAsync()).Discovered.ShouldBe(30);
        (await board.KnownAsync()).ShouldBe(60);
        (await board.ProblemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_followed_to_its_end_even_when_much_came_meanwhile()
    {
        var board = new BoardDriver { Releases = 100, BreaksAtPage = 3 };
        await board.RunAsync();

        board.BreaksAtPage = null;
        board.Releases = 180;
        await board.RunAsync();

        (await board.KnownAsync()).ShouldBe(180);
    }

    [Fact]
    public async Task The_first_run_ends_after_its_pages_and_later_ones_do_not_dig_behind_it()
    {
        var board = new BoardDriver { Releases = 500, FirstRunPages = 3 };
        (await board.RunAsync()).Discovered.ShouldBe(30);
        (await board.StateAsync()).Horizon.ShouldNotBeNull();

        board.Releases = 545;
        (await board.RunAsync()).Discovered.ShouldBeInRange(45, 55);
        board.Withdrawn = 20;
        await board.RunAsync();

        // At most the rest of the horizon's own day is taken in.
        (await board.KnownAsync()).ShouldBeInRange(75, 95);
        (await board.ProblemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_release_put_in_deep_in_a_long_list_is_found_when_the_round_of_old_pages_comes_past()
    {
        var board = new BoardDriver { Releases = 500, Hidden = { 37, 250, 455 } };
        (await board.RunAsync()).Discovered.ShouldBe(497);
        (await board.RunAsync()).Discovered.ShouldBe(0, "the run after a long one looks as deep once more");
        board.Hidden.Clear();

        foreach (var found in new[] { 1, 1, 1 })
        {
            board.Clock.Forward(TimeSpan.FromDays(1));
            (await board.RunAsync()).Discovered.ShouldBe(found);
            board.Pages.Count.ShouldBeLessThanOrEqualTo(1 + new CollectOptions().RereadPages);
        }

        (await board.KnownAsync()).ShouldBe(500, "fifty pages, nineteen new ones a day");
        (await board.StateAsync()).Rereading!.CompletedAt.ShouldNotBeNull();
        await board.RunAsync();
        board.Pages.Count.ShouldBe(1, "old pages are read once a day");
    }

    [Fact]
    public async Task Old_pages_whose_reading_was_killed_or_failed_are_read_again()
    {
        var board = new BoardDriver { Releases = 300, Hidden = { 120 } };
        await board.RunAsync();
        await board.RunAsync();
        board.Hidden.Clear();
        board.Clock.Forward(TimeSpan.FromDays(1));

        board.KilledAtPage = 10;
        await Should.ThrowAsync<OperationCanceledException>(board.RunAsync);
        (board.KilledAtPage, board.BreaksAtPage) = (null, 15);
        (await board.RunAsync()).Discovered.ShouldBe(0);
        (await board.StateAsync()).Passing!.ShouldHaveSingleItem().Detail.ShouldContain("an older page of the list");
        (await board.ProblemsAsync()).ShouldBeEmpty();

        board.BreaksAtPage = null;
        board.Clock.Forward(TimeSpan.FromDays(1));
        (await board.RunAsync()).Discovered.ShouldBe(1);
        board.Pages[1].ShouldBe(14);
    }

    [Fact]
    public async Task A_feed_that_died_is_said_and_is_well_again_when_it_is()
    {
        var board = new BoardDriver { Releases = 10, Feed = "<!doctype html><html>moved</html>" };
        await board.RunAsync();
        (await board.ProblemsAsync()).ShouldBe([ProblemKinds.FeedFailed]);

        board.Feed = null;
        await board.RunAsync();
        (await board.ProblemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_of_the_future_is_had_without_its_date_and_does_not_hide_that_the_list_is_stale()
    {
        var board = new BoardDriver { Releases = 5, NewestDate = "2031-01-01" };

        (await board.RunAsync()).Discovered.ShouldBe(5);
        (await board.ProblemsAsync()).ShouldContain(ProblemKinds.FutureDate);
        (await board.StateAsync()).NewestListed.ShouldBe("2026-03-14");

        board.Clock.Forward(TimeSpan.FromDays(60));
        await board.RunAsync();
        (await board.ProblemsAsync()).ShouldContain(ProblemKinds.Stale);
    }

    [Fact]
    public async Task A_wall_in_front_of_the_list_for_one_visit_costs_nothing_and_is_said()
    {
        var board = new BoardDriver { Releases = 10, WallsBeforeList = 1 };

        (await board.RunAsync()).Discovered.ShouldBe(10);
        (await board.ProblemsAsync()).ShouldBe([ProblemKinds.BlockPage]);

        await board.RunAsync();
        (await board.ProblemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_page_behind_the_last_one_is_the_end_and_a_wall_there_is_not()
    {
        var board = new BoardDriver { Releases = 20 };
        await board.RunAsync();
        (await board.ProblemsAsync()).ShouldBeEmpty();

        var walled = new BoardDriver { Releases = 40, WallFromPage = 3 };
        await walled.RunAsync();
        (await walled.ProblemsAsync()).ShouldBe([ProblemKinds.BlockPage]);
        walled.WallFromPage = null;
        await walled.RunAsync();
        (await walled.KnownAsync()).ShouldBe(40);
    }
}
