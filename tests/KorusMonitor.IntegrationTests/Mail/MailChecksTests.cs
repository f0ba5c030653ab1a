using System.Diagnostics;
using System.Text.Json.Nodes;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>
/// A whole digest as others see it: read by a foreign parser (mailparser), opened in chromium at two widths, light and dark, with axe-core, and
/// held against what Gmail and Outlook are known to show (caniemail). The screenshots stay in TestResults/mail.
/// </summary>
public sealed class MailChecksTests
{
    /// <summary>Where a program lacks them the mail is read all the same: dark colours, breaking of long words, the column's greatest width.</summary>
    private static readonly string[] Enhancements = ["<style> element", "@media", "<body> element", "overflow", "overflow-wrap", "role attribute", "max-width"];

    [Fact]
    public async Task A_digest_is_read_by_a_foreign_parser_and_shown_by_a_browser_without_a_finding()
    {
        var (mail, rendered) = await SampleDigest.MailAsync();
        var folder = Directory.CreateDirectory(TestFiles.Path("TestResults", "mail")).FullName;
        var file = Path.Combine(folder, "digest.eml");
        await File.WriteAllBytesAsync(file, await EmlFile.WriteAsync(mail, default));

        var seen = await CheckAsync(file, folder);

        Facts(seen, mail, rendered);
        seen["unsupported"]!["errors"]!.AsArray().Select(issue => issue!.GetValue<string>().Split(" | ")[0]).Distinct().Except(Enhancements).ShouldBeEmpty();
        var looks = seen["looks"]!.AsArray();
        looks.Count.ShouldBe(4);
        foreach (var look in looks)
        {
            look!["violations"]!.AsArray().Where(found => found!["impact"]?.GetValue<string>() is "serious" or "critical").Select(found => found!.ToJsonString()).ShouldBeEmpty();
            look["overflow"]!.GetValue<int>().ShouldBe(0, "nothing has to be scrolled sideways");
            new FileInfo(Path.Combine(folder, $"{look["width"]}-{look["scheme"]!.GetValue<string>()}.png")).Length.ShouldBeGreaterThan(10_000);
        }
    }

    private static void Facts(JsonNode seen, OutgoingMail mail, KorusMonitor.Digests.Rendering.RenderedDigest rendered)
    {
        seen["subject"]!.GetValue<string>().ShouldBe(mail.Subject);
        seen["messageId"]!.GetValue<string>().ShouldBe(mail.MessageId);
        seen["inReplyTo"]!.GetValue<string>().ShouldBe(MessageIds.Of("daily/2026-11-20", mail.To, mail.From));
        seen["list"]!["id"]!.GetValue<string>().ShouldBe("korus-digest.example.org");
        seen["list"]!["unsubscribe"]!.GetValue<string>().ShouldBe(SampleDigest.Unsubscribe);
        seen["rawPost"]!.GetValue<string>().ShouldBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        seen["html"]!.GetValue<string>().ReplaceLineEndings("\n").Trim().ShouldBe(mail.Html.ReplaceLineEndings("\n").Trim());
        seen["text"]!.GetValue<string>().ReplaceLineEndings("\n").Trim().ShouldBe(mail.Text.ReplaceLineEndings("\n").Trim());
        seen["attachments"]!.AsArray().Select(file => (file!["name"]!.GetValue<string>(), file["type"]!.GetValue<string>(), file["content"]!.GetValue<string>()))
            .ShouldBe(rendered.Attachments.Select(file => (file.Name, file.Type.Split(';')[0], file.Content)));
    }

    private static async Task<JsonNode> CheckAsync(string file, string folder)
    {
        _ = TestFiles.OfPackage("axe-core", "axe.min.js");
        var start = new ProcessStartInfo("node", [TestFiles.Path("mail", "check.mjs"), file, folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await error);
        return JsonNode.Parse(output)!;
    }
}
