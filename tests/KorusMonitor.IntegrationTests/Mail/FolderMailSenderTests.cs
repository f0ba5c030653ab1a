using System.Text;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.IntegrationTests.Mail;

public sealed class FolderMailSenderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("korus-mail-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_mail_is_one_readable_file_that_holds_what_was_sent()
    {
        var mail = Mails.To("analyst@example.org");

        var receipt = await Sender().SendAsync(mail, default);

        Files().ShouldBe(["daily-2026-11-21-analyst-at-example.org.eml"]);
        receipt.MessageId.ShouldBe(mail.MessageId);
        var read = MimeReader.Read(await File.ReadAllTextAsync(Path.Combine(folder, Files()[0]), Encoding.Latin1));
        Mails.ShouldBe(read, mail);
        read.Headers["Date"].ShouldBe("Sat, 21 Nov 2026 12:00:00 +0000");
        read.Headers.Keys.ShouldNotContain(name => name.StartsWith("X-"));
    }

    [Fact]
    public async Task Sending_the_same_mail_again_leaves_the_one_file()
    {
        await Sender().SendAsync(Mails.To("analyst@example.org"), default);
        var first = await File.ReadAllBytesAsync(Path.Combine(folder, Files()[0]));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Sender().SendAsync(Mails.To("analyst@example.org"), default)));

        Files().Count.ShouldBe(1);
        (await File.ReadAllBytesAsync(Path.Combine(folder, Files()[0]))).ShouldBe(first);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_goes_and_what_another_is_writing_stays()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, ".tmp-left"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(folder, ".tmp-left"), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        await File.WriteAllTextAsync(Path.Combine(folder, ".tmp-writing"), "half");

        await Sender().SendAsync(Mails.To("analyst@example.org"), default);

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([".tmp-writing", "daily-2026-11-21-analyst-at-example.org.eml"]);
    }

    [Fact]
    public async Task The_same_mail_in_another_folder_is_the_same_bytes()
    {
        var other = Path.Combine(folder, "other");
        await Sender().SendAsync(Mails.To("analyst@example.org"), default);
        await new FolderMailSender(other, TimeProvider.System).SendAsync(Mails.To("analyst@example.org"), default);

        (await File.ReadAllBytesAsync(Directory.GetFiles(other).Single())).ShouldBe(await File.ReadAllBytesAsync(Directory.GetFiles(folder).Single()));
    }

    [Fact]
    public async Task Two_addresses_that_look_alike_as_file_names_keep_their_own_mails()
    {
        await Sender().SendAsync(Mails.To("a+b@example.org"), default);
        await Sender().SendAsync(Mails.To("a/b@example.org"), default);
        await Sender().SendAsync(Mails.To("a/b@example.org"), default);

        Files().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_is_said_in_one_line_and_can_be_tried_again()
    {
        var file = Path.Combine(folder, "taken");
        await File.WriteAllTextAsync(file, string.Empty);

        var failure = await Should.ThrowAsync<MailNotSentException>(() => new FolderMailSender(file, TimeProvider.System).SendAsync(Mails.To("a@example.org"), default));

        failure.Message.ShouldStartWith("The mail to a@example.org could not be written to");
        failure.Message.ShouldNotContain('\n');
    }

    private FolderMailSender Sender() => new(folder, TimeProvider.System);

    private List<string> Files() => [.. Directory.GetFileSystemEntries(folder).Select(file => Path.GetFileName(file)!)];
}
