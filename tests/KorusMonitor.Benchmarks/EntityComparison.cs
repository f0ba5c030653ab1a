using KorusMonitor.Findings.Entities;
using KorusMonitor.Replica;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// Entity recognition on English press text must run at 5 million characters a second and must not slow down as the gazetteer grows: the same
/// texts with 1,000 and with 100,000 names, alternating in one process so that a machine that drifts does so for both.
/// </summary>
internal static class EntityComparison
{
    private const double Floor = 5e6;
    private const double Ceiling = 1.5;
    private const int Rounds = 25;

    public static int Run()
    {
        var texts = Texts();
        var characters = texts.Sum(text => (long)text.Length);
        var small = new EntityRecognizer(WithNames(1_000));
        var large = new EntityRecognizer(WithNames(100_000));
        List<double> ofSmall = [], ofLarge = [];
        for (var round = -5; round < Rounds; round++)
        {
            Time(small, texts, ofSmall, round >= 0);
            Time(large, texts, ofLarge, round >= 0);
        }

        var (fast, slow) = (characters / Median(ofSmall), characters / Median(ofLarge));
        Console.WriteLine($"{texts.Count} press texts, {characters} characters, processor time with its garbage collection, median of {Rounds}");
        Console.WriteLine($"    1,000 names: {fast / 1e6:0.0} million characters a second");
        Console.WriteLine($"  100,000 names: {slow / 1e6:0.0} million characters a second, ratio {fast / slow:0.00}");
        var holds = slow >= Floor && fast / slow <= Ceiling;
        Console.WriteLine(holds ? "holds" : $"does not hold: at least {Floor / 1e6:0} million and at most a ratio of {Ceiling} are asked for");
        return holds ? 0 : 1;
    }

    private static List<string> Texts() =>
    [
        .. ReplicaWorld.Synthetic(300, 7).Releases.Where(release => release.Office == ReplicaOffice.Ustr)
            .Select(release => release.Title + "\n\n" + string.Join("\n\n", release.Body)),
    ];

    /// <summary>The shipped entries and invented ones, of words as names have, until there are so many.</summary>
    private static Gazetteer WithNames(int names)
    {
        var random = new Random(5);
        var entries = new List<GazetteerEntry>();
        var count = 0;
        foreach (var entry in Gazetteer.Default.Entries)
        {
            entries.Add(entry);
            count += entry.Names.Values.Sum(list => list.Count);
            if (count >= names)
            {
                break;
            }
        }

        for (; count < names; count++)
        {
            var name = $"{Word(random)} {Word(random)} {(count % 3 == 0 ? "Association" : Word(random))}";
            entries.Add(new GazetteerEntry
            {
                Id = $"org:invented-{count}", Type = "organization", Name = name, Names = new Dictionary<string, IReadOnlyList<DatedName>> { ["en"] = [new DatedName(name)] },
            });
        }

        return new Gazetteer(entries);
    }

    private static string Word(Random random)
    {
        string[] first = ["Ka", "Mo", "Ser", "Bel", "Tan", "Ro", "Vi", "Lu", "Cor", "Den", "Fa", "Gri", "Hal", "Jo", "Nor", "Pel"];
        string[] rest = ["ra", "ton", "lis", "ven", "der", "mar", "sol", "bec", "ning", "wick", "stad", "ford", "lo", "mi"];
        return first[random.Next(first.Length)] + rest[random.Next(rest.Length)] + rest[random.Next(rest.Length)];
    }

    private static void Time(EntityRecognizer recognizer, List<string> texts, List<double> times, bool counts)
    {
        // Processor time: what else the machine does takes none of it.
        var before = Environment.CpuUsage.TotalTime;
        var found = 0;
        foreach (var text in texts)
        {
            found += recognizer.Find(text, null).Count;
        }

        if (counts && found > 0)
        {
            times.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
