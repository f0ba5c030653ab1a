using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Every snapshot that concerns the trade is told to every recipient in exactly one digest of each list that they are on; nothing else is told.</summary>
internal static class TellingChecks
{
    public static IEnumerable<string> Of(
        Simulator simulator, IReadOnlyList<Story> stories, IReadOnlyList<(AcceptedMail Mail, MailFacts Facts)> mails)
    {
        var told = mails.DistinctBy(mail => mail.Mail.Mail.MessageId)
            .SelectMany(mail => mail.Facts.Told.Select(link => (mail.Mail.Mail.To, mail.Mail.Mail.Slot, Link: link)))
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

                foreach (var list in simulator.Readers.Lists.Where(list => story.IsToTell(index) && list.Wants(story.Source)))
                {
                    foreach (var address in list.Recipients)
                    {
                        var box = simulator.Mail.Boxes[address];
                        var slots = told[(address, key.Source, key.Key, key.Number)].Where(list.Owns).ToList();
                        var hasLeft = simulator.Host.Left.Exists(left => left.List == list.Id && left.Address == address);
                        if (slots.Count != (box == Mailbox.Refused ? 0 : 1) && !(hasLeft && slots.Count == 0))
                        {
                            yield return $"{address} ({box}, {list.Id}, {list.Cadence}) was told {key.Source}/{key.Key}/{key.Number} {slots.Count} times: {string.Join(", ", slots)}";
                        }
                    }
                }
            }
        }

        foreach (var mail in mails.Select(mail => mail.Mail.Mail).Where(mail => !simulator.Readers.Lists.Any(list => list.Owns(mail.Slot) && list.Recipients.Contains(mail.To))))
        {
            yield return $"{mail.Slot} went to {mail.To}, who is on no list of it";
        }

        foreach (var (address, source, release, number) in told.Select(group => group.Key).Where(key => !known.Contains((key.Source, key.Release, key.Snapshot))))
        {
            yield return $"{address} was told {source}/{release}/{number}, which is not stored or concerns nobody";
        }

        foreach (var (list, address, done) in simulator.Host.Left)
        {
            foreach (var late in mails.Select(mail => mail.Mail).Where(mail =>
                mail.Mail.To == address && mail.Run.StartedAt > done && simulator.Readers.Lists.First(one => one.Id == list).Owns(mail.Mail.Slot)))
            {
                yield return $"{late.Mail.Slot} went to {address}, who had left '{list}' at {done:dd HH:mm}";
            }
        }

        foreach (var (address, source, release, number) in told.Where(group => group.Any(slot => !simulator.Readers.Lists.Any(list => list.Owns(slot) && list.Wants(group.Key.Source)))).Select(group => group.Key))
        {
            yield return $"{address} was told {source}/{release}/{number} by a list that does not want it";
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
