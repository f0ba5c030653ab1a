using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Every snapshot that concerns the trade is told to every recipient in exactly one digest; nothing else is told.</summary>
internal static class TellingChecks
{
    public static IEnumerable<string> Of(
        Simulator simulator, IReadOnlyList<Story> stories, IReadOnlyList<(AcceptedMail Mail, MailFacts Facts)> mails)
    {
        var told = mails.DistinctBy(mail => mail.Mail.Mail.MessageId)
            .SelectMany(mail => mail.Facts.Links.Where(link => link.Whole).Select(link => (mail.Mail.Mail.To, mail.Mail.Mail.Slot, Link: link)))
            .ToLookup(entry => (entry.To, entry.Link.Source, entry.Link.Release, entry.Link.Snapshot), entry => entry.Slot);
        var known = new HashSet<(string, string, int)>();
        foreach (var story in stories)
        {
            foreach (var (index, kept) in story.Snapshots.Index())
            {
                var key = (story.Source, story.Key, kept.Manifest.Number);
                if (story.IsToTell(index))
                {
                    known.Add(key);
                }

                foreach (var (address, box) in simulator.Mail.Boxes.Where(_ => story.IsToTell(index)))
                {
                    var slots = told[(address, key.Source, key.Key, key.Number)].ToList();
                    var wanted = box == Mailbox.Refused ? 0 : 1;
                    if (slots.Count != wanted)
                    {
                        yield return $"{address} ({box}) was told {key.Source}/{key.Key}/{key.Number} {slots.Count} times: {string.Join(", ", slots)}";
                    }
                }
            }
        }

        foreach (var (address, source, release, number) in told.Select(group => group.Key).Where(key => !known.Contains((key.Source, key.Release, key.Snapshot))))
        {
            yield return $"{address} was told {source}/{release}/{number}, which is not stored or concerns nobody";
        }

        foreach (var (mail, facts) in mails)
        {
            foreach (var trouble in facts.Troubles.Where(_ => !HadTrouble(simulator, mail.At)))
            {
                yield return $"{mail.Mail.To} was told '{trouble}' by {mail.At:dd HH:mm}, and nothing was wrong";
            }
        }
    }

    private static bool HadTrouble(Simulator simulator, DateTimeOffset before) =>
        simulator.Script.Troubles.Any(trouble => trouble.From < before)
        || simulator.Script.Releases.Any(release => release.States.Any(state => state.Version == 0 && state.At < before))
        || simulator.Host.Runs.Any(run => run.StartedAt < before && (run.Disturbed || run.Outcome != Outcome.Done));
}
