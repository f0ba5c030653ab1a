using System.Text.RegularExpressions;
using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Every sentence that a mail proves stands where its link says, in stored bytes that the world once showed.</summary>
internal static partial class ProofChecks
{
    public static IEnumerable<string> Of(
        Simulator simulator, IReadOnlyList<Story> stories, IReadOnlyList<(AcceptedMail Mail, MailFacts Facts)> mails)
    {
        // A correction leads to what an earlier digest quoted.
        bool IsQuoted(string sentence) => mails.Any(mail => mail.Facts.Words.Contains(sentence, StringComparison.Ordinal));

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
                if (sentence.Length == 0 || !(facts.Words.Contains(sentence, StringComparison.Ordinal) || IsQuoted(sentence) || Figure().Matches(sentence).Any(figure => facts.Words.Contains(figure.Value, StringComparison.Ordinal))))
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

    /// <summary>A table of figures quotes the figure alone and leads to its sentence.</summary>
    [GeneratedRegex("[$][0-9.]+ billion")]
    private static partial Regex Figure();
}
