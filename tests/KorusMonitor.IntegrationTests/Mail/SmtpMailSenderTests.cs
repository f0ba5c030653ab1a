using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.IntegrationTests.Mail;

public sealed class SmtpMailSenderTests
{
    [Fact]
    public async Task A_mail_arrives_once_and_whole()
    {
        await using var sink = new SmtpSink();
        var mail = Mails.To("analyst@example.org");

        var receipt = await Sender(sink).SendAsync(mail, default);

        Mails.ShouldBe(MimeReader.Read(sink.Accepted.ShouldHaveSingleItem()), mail);
        receipt.Transport.ShouldBe("smtp");
        receipt.MessageId.ShouldBe(mail.MessageId);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user")]
    [InlineData(".", "554 5.7.1 not taken")]
    public async Task What_is_refused_for_good_is_told_apart(string command, string answer)
    {
        await using var sink = new SmtpSink();
        sink.Answers[command] = answer;

        var failure = await Should.ThrowAsync<MailRefusedException>(() => Sender(sink).SendAsync(Mails.To("analyst@example.org"), default));

        failure.Message.ShouldContain("did not take the mail to analyst@example.org: " + answer[..3]);
        failure.Message.ShouldNotContain('\n');
        sink.Accepted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RCPT", "451 4.7.1 greylisted")]
    [InlineData("MAIL", "530 5.7.0 authentication required")]
    [InlineData("DATA", "421 4.3.2 going down")]
    [InlineData("CONNECT", "421 busy")]
    public async Task What_may_work_later_can_be_tried_again(string command, string answer)
    {
        await using var sink = new SmtpSink();
        sink.Answers[command] = answer;

        await Should.ThrowAsync<MailNotSentException>(() => Sender(sink).SendAsync(Mails.To("analyst@example.org"), default));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_in_time()
    {
        await using var sink = new SmtpSink();
        sink.Answers["MAIL"] = string.Empty;

        var failure = await Should.ThrowAsync<MailNotSentException>(
            () => Sender(sink, TimeSpan.FromSeconds(1)).SendAsync(Mails.To("analyst@example.org"), default));

        failure.Message.ShouldContain("within 1 seconds");
    }

    [Fact]
    public async Task Without_STARTTLS_at_the_server_nothing_is_sent_in_the_open()
    {
        await using var sink = new SmtpSink();
        var options = new SmtpOptions { Host = "127.0.0.1", Port = sink.Port, UserName = "u", Password = "secret" };

        var failure = await Should.ThrowAsync<MailNotSentException>(
            () => new SmtpMailSender(options, TimeProvider.System).SendAsync(Mails.To("analyst@example.org"), default));

        failure.Message.ShouldNotContain("secret");
        sink.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_line()
    {
        int port;
        await using (var sink = new SmtpSink())
        {
            port = sink.Port;
        }

        var options = new SmtpOptions { Host = "127.0.0.1", Port = port, StartTls = false };
        var failure = await Should.ThrowAsync<MailNotSentException>(
            () => new SmtpMailSender(options, TimeProvider.System).SendAsync(Mails.To("analyst@example.org"), default));

        failure.Message.ShouldStartWith(FormattableString.Invariant($"The mail server 127.0.0.1:{port} did not take the mail to analyst@example.org: "));
    }

    private static SmtpMailSender Sender(SmtpSink sink, TimeSpan? timeout = null) => new(
        new SmtpOptions { Host = "127.0.0.1", Port = sink.Port, StartTls = false, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, TimeProvider.System);
}
