using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Unsubscribing;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Digests;
using KorusMonitor.Tests.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>What leaves the house: the same bytes again, in the right thread, to nobody who wants no more.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_past_digest_is_rebuilt_byte_for_byte_after_the_settings_have_changed()
    {
        var driver = new DigestDriver();
        await driver.LeaveAsync("one", _ => Pendings.SpecialSession() with { SeenAt = driver.Now, Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = "2026-12-01" }] });
        await driver.RunAsync();
        var sent = await EmlFile.WriteAsync(driver.Mails.Accepted.Single(), default);

        // Of several parameters the order would differ from one process to the next.
        System.Text.Encoding.UTF8.GetString(sent).ShouldContain("Content-Type: text/calendar; charset=utf-8\r\n");
        driver.Options = driver.Options with { Recipients = ["other@example.org"], From = "Somebody <else@example.net>", ViewerAddress = "https://viewer.example.org/" };
        var replayed = await driver.At("2027-01-01T00:00:00Z").Stage.ReplayAsync("daily/2026-11-20", default);

        (await EmlFile.WriteAsync(replayed.Single(), default)).ShouldBe(sent);
        (await Should.ThrowAsync<StatedFailureException>(() => driver.Stage.ReplayAsync("daily/2020-01-01", default))).Message.ShouldContain("daily/2020-01-01");
    }

    [Fact]
    public async Task A_mail_that_is_tried_again_says_what_the_first_one_said()
    {
        var driver = new DigestDriver { Options = new DigestOptions { Recipients = ["a@example.org", "b@example.org"], UnsubscribeSecret = "a secret of the tests" } };
        driver.Mails.Refused.Add("b@example.org");
        await driver.LeaveAsync("one");
        await driver.RunAsync();
        driver.Mails.Refused.Clear();
        await driver.At("2026-11-22T12:30:00Z").LeaveAsync("two");
        await driver.RunAsync();

        var (first, second) = (driver.Mails.Accepted[0], driver.Mails.Accepted[1]);
        (second.Slot, second.Subject, second.Date, second.Text.Length).ShouldBe((first.Slot, first.Subject, first.Date, first.Text.Length));
        second.MessageId.ShouldNotBe(first.MessageId);
    }

    [Fact]
    public async Task A_digest_that_corrects_an_earlier_one_stands_in_its_thread_and_others_in_none()
    {
        var driver = new DigestDriver();
        var edit = Pendings.Edited("r");
        await driver.LeaveAsync("r", item => item with { Highlights = [new QuotedSentence(edit.Changes[0].Before!, edit.Changes[0].BeforeSpan!.Value, [])] });
        await driver.RunAsync();
        await driver.At("2026-11-21T12:30:00Z").LeaveAsync("other");
        await driver.RunAsync();
        await driver.At("2026-11-22T12:30:00Z").LeaveAsync("r", item => edit with { SeenAt = item.SeenAt });
        await driver.RunAsync();

        string? Header(OutgoingMail mail, string name) => mail.Headers.Where(header => header.Key == name).Select(header => header.Value).SingleOrDefault();
        driver.Mails.Accepted.Select(mail => Header(mail, "In-Reply-To")).ShouldBe([null, null, driver.Mails.Accepted[0].MessageId]);
        Header(driver.Mails.Accepted[2], "References").ShouldBe(driver.Mails.Accepted[0].MessageId);
        driver.Mails.Accepted[2].Text.ShouldContain("CORRECTIONS TO EARLIER DIGESTS");
    }

    [Fact]
    public async Task Whoever_follows_the_link_gets_no_more_and_nobody_else_is_touched()
    {
        var driver = new DigestDriver { Options = new DigestOptions { Recipients = ["a@example.org", "b@example.org"] } };
        await driver.LeaveAsync("one");
        await driver.RunAsync();
        var link = Link(driver.Mails.Accepted[0]);
        var unsubscribing = new UnsubscribeStage(driver.Store, null, driver.Clock);

        (await unsubscribing.EndAsync(link["list"], link["reader"], link["token"], default)).ShouldBeTrue();
        (await unsubscribing.EndAsync(link["list"], link["reader"], link["token"], default)).ShouldBeTrue();
        await driver.At("2026-11-21T12:30:00Z").LeaveAsync("two");
        await driver.RunAsync();

        driver.Mails.Accepted.Select(mail => mail.To).ShouldBe(["a@example.org", "b@example.org", "b@example.org"]);
        (await driver.NamesAsync(BlobLayout.Outbox)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("team", null, null)]
    [InlineData(null, "other", null)]
    [InlineData(null, null, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(null, null, "")]
    [InlineData("../x", null, null)]
    public async Task A_link_that_was_tampered_with_ends_nothing(string? list, string? reader, string? token)
    {
        var driver = new DigestDriver();
        await driver.LeaveAsync("one");
        await driver.RunAsync();
        var link = Link(driver.Mails.Accepted[0]);
        var other = UnsubscribeLinks.Reader("default", "b@example.org");

        var ended = await new UnsubscribeStage(driver.Store, "a secret of the tests", driver.Clock)
            .EndAsync(list ?? link["list"], reader is null ? link["reader"] : other, token ?? link["token"], default);

        ended.ShouldBeFalse();
        (await driver.NamesAsync("suppressions/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_mail_has_the_headers_and_the_link_of_its_own_list_and_reader()
    {
        var driver = new DigestDriver { Options = DigestDriver.TwoLists };
        await driver.At("2026-11-23T13:00:00Z").LeaveAsync("one");
        await driver.RunAsync();

        foreach (var mail in driver.Mails.Accepted)
        {
            var headers = mail.Headers.ToDictionary(header => header.Key, header => header.Value);
            headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
            headers["List-Unsubscribe"].ShouldBe($"<{mail.Text.Split("Unsubscribe from this digest:")[1].Trim()}>");
            mail.Html.ShouldContain(System.Net.WebUtility.HtmlEncode(headers["List-Unsubscribe"].Trim('<', '>')));
            mail.Html.ShouldNotContain("unsubscribe.invalid");
        }

        driver.Mails.Accepted.Select(mail => mail.Headers.Single(header => header.Key == "List-Id").Value).Distinct().ShouldBe(
            ["KORUS Monitor digest <korus-digest.example.org>", "KORUS Monitor digest <team.korus-digest.example.org>"]);
        driver.Mails.Accepted.Select(mail => Link(mail)["token"]).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        var driver = new DigestDriver();
        await driver.LeaveAsync("one");
        var before = await driver.NamesAsync(string.Empty);

        (await driver.Stage.PreviewAsync(null, default)).Totals.New.ShouldBe(1);

        (await driver.NamesAsync(string.Empty)).ShouldBe(before);
    }

    private static Dictionary<string, string> Link(OutgoingMail mail) =>
        mail.Headers.Single(header => header.Key == "List-Unsubscribe").Value.Trim('<', '>').Split('?')[1].Split('&')
            .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
