using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Every sentence that a mail proves stands where its link says, in stored bytes that the world once showed.</summary>
internal static class ProofChecks
{
    public static IEnumerable<string> Of(
        Simulator simulator, IReadOnlyList<Story> stories, IReadOnlyList<(AcceptedMail Mail, MailFacts Facts)> mails)
    {
        foreach (var facts in mails.Select(mail => mail.Facts).Distinct())
        {
            foreach (var link in facts.Links.Where(link => link.Start is not null).Distinct())
            {
                var story = stories.FirstOrDefault(story => story.Source == link.Source && story.Key == link.Release);
                var kept = story?.Snapshots.FirstOrDefault(one => one.Manifest.Number == link.Snapshot);
                if (kept is null)
                {
                    yield return $"a mail proves a sentence by {link}, which is not stored";
                    continue;
                }

                var text = Known.Read(simulator.Memory, kept.Manifest).Text;
                var end = link.Start!.Value + link.Length!.Value;
                var sentence = end <= text.Length ? text[link.Start.Value..end] : string.Empty;
                if (sentence.Length == 0 || !facts.Words.Contains(sentence, StringComparison.Ordinal))
                {
                    yield return $"a mail proves by {link} what is not quoted in it: '{sentence}'";
                }
                else if (!story!.Release.Sentences(kept.Text).Append(story.Release.Title).Any(said => said.Contains(sentence, StringComparison.Ordinal)))
                {
                    yield return $"a mail quotes '{sentence}', which {story.Release.Url} never said in version {kept.Text}";
                }
            }
        }
    }
}
