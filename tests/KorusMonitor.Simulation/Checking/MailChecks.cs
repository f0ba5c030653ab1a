using System.Text.Json;
using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>No mail is taken twice, a mail that is handed over again is the same mail, and receipts are for what was taken.</summary>
internal static class MailChecks
{
    public static IReadOnlyList<(AcceptedMail Mail, MailFacts Facts)> Facts(Simulator simulator)
    {
        var read = new Dictionary<string, MailFacts>();
        return [.. simulator.Mail.Accepted.Select(mail => (mail, read.TryGetValue(mail.Mail.Html, out var known) ? known : read[mail.Mail.Html] = MailFacts.Of(mail.Mail)))];
    }

    public static IEnumerable<string> Of(Simulator simulator)
    {
        foreach (var copies in simulator.Mail.Accepted.Concat(simulator.Mail.Repeated).GroupBy(mail => mail.Mail.MessageId))
        {
            var mails = copies.ToList();
            if (mails.Select(mail => (mail.Mail.To, mail.Mail.Subject, mail.Mail.Html, mail.Mail.Text)).Distinct().Count() > 1)
            {
                yield return $"{mails[0].Mail.Slot} to {mails[0].Mail.To} was handed over with two contents under one Message-ID";
            }

            // Where the server knows no ids: one that was taken while all went well afterwards has its receipt, and no other may follow.
            var surely = mails.Count(mail => !mail.Run.DisturbedSince(mail.At) && mail.Run.Outcome == Outcome.Done);
            if (!simulator.Mail.KnowsIds && surely > 1)
            {
                yield return $"{mails[0].Mail.Slot} was delivered {mails.Count} times to {mails[0].Mail.To}, {surely} of them with nothing going wrong";
            }
        }

        foreach (var twice in simulator.Mail.Accepted.GroupBy(mail => (mail.Mail.Slot, mail.Mail.To)).Where(same => same.DistinctBy(mail => mail.Mail.MessageId).Count() > 1))
        {
            yield return $"{twice.Key.Slot} went to {twice.Key.To} under two Message-IDs";
        }

        var taken = simulator.Mail.Accepted.Select(mail => mail.Mail.MessageId).ToHashSet();
        var receipts = new HashSet<string>();
        foreach (var name in simulator.Memory.Names.Where(name => name.StartsWith("receipts/", StringComparison.Ordinal)))
        {
            using var receipt = JsonDocument.Parse(simulator.Memory.Get(name)!.Content);
            receipts.Add(receipt.RootElement.GetProperty("messageId").GetString()!);
        }

        foreach (var id in receipts.Except(taken))
        {
            yield return $"there is a receipt for {id}, which no server ever took";
        }

        foreach (var id in taken.Except(receipts))
        {
            yield return $"{id} was taken and has no receipt";
        }
    }
}
