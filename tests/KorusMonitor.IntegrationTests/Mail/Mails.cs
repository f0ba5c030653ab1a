using KorusMonitor.Digests.Mail;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Mail;

internal static class Mails
{
    public static OutgoingMail To(string recipient, string slot = "daily/2026-11-21") => new()
    {
        MessageId = MessageIds.Of(slot, recipient, "korus@example.org"),
        Slot = slot,
        From = "KORUS Monitor <korus@example.org>",
        To = recipient,
        Subject = "KORUS 2026-11-21: 3 new, 1 silently edited ($13.2 billion → $13.3 billion); 한미 자유무역협정 공동위원회",
        Html = "<!DOCTYPE html><html lang=\"en\"><body><p>=3D 한국 &amp; .</p>\r\n.\r\n<p>" + string.Concat(Enumerable.Repeat("x. ", 600)) + "</p></body></html>",
        Text = "One line\r\n.\r\n..two dots\r\n" + string.Concat(Enumerable.Repeat(".....", 100)) + "\r\nends with a blank \r\n한미 자유무역협정",
        Date = Instant.FromUtc(2026, 11, 21, 12, 0),
        Headers = [new("List-Id", "KORUS Monitor digest <korus-digest.example.org>"), new("Auto-Submitted", "auto-generated")],
    };

    /// <summary>What must be the same on the other side, however it travelled.</summary>
    public static void ShouldBe(MimeReader read, OutgoingMail sent)
    {
        read.Subject.ShouldBe(sent.Subject);
        read.Text.ShouldBe(sent.Text);
        read.Html.ShouldBe(sent.Html);
        read.Headers["Message-ID"].ShouldBe(sent.MessageId);
        read.Headers["List-Id"].ShouldBe("KORUS Monitor digest <korus-digest.example.org>");
        read.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        read.Headers["Content-Type"].ShouldStartWith("multipart/alternative");
        read.Parts.Select(part => part.Type).ShouldBe(["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
    }
}
