using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.IntegrationTests.Mail;

public sealed class MessageIdTests
{
    [Fact]
    public void The_id_is_computed_from_slot_and_recipient_alone()
    {
        var id = MessageIds.Of("daily/2026-11-21", "analyst@example.org", "KORUS <korus@Example.org>");

        id.ShouldMatch("^<[0-9a-f]{64}@example\\.org>$");
        MessageIds.Of("daily/2026-11-21", "An Analyst <analyst@EXAMPLE.org>", "korus@example.org").ShouldBe(id);
        MessageIds.Of("daily/2026-11-22", "analyst@example.org", "korus@example.org").ShouldNotBe(id);
        MessageIds.Of("daily/2026-11-21", "other@example.org", "korus@example.org").ShouldNotBe(id);
    }

    [Fact]
    public void Each_wrong_setting_is_one_line()
    {
        var options = new DigestOptions
        {
            Recipients = ["nobody", "a@example.org", "A@example.org"], From = "x", Zone = "Mars", Hour = 24, ViewerAddress = "viewer", Sender = DigestTransport.Smtp,
            Smtp = new SmtpOptions { StartTls = false, UserName = "u", Password = "p", Port = 0, Timeout = TimeSpan.Zero },
        };

        options.Problems().Count.ShouldBe(10);
        options.Problems().ShouldAllBe(problem => problem.StartsWith("Korus:Digest:") && !problem.Contains('\n'));
        new DigestOptions { Recipients = ["a@example.org"] }.Problems().ShouldBeEmpty();
    }
}
