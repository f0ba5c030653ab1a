using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>Special sessions of the Joint Committee and numbered rounds, which have no proper name. Runs beside the other names, not over them.</summary>
internal static class EventPatterns
{
    private const int Reach = 12;

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["1st"] = 1, ["2nd"] = 2, ["3rd"] = 3, ["4th"] = 4, ["5th"] = 5, ["6th"] = 6, ["7th"] = 7, ["8th"] = 8, ["9th"] = 9, ["10th"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<(GazetteerEntry Entry, int First, int End)> Find(Scene scene)
    {
        var text = scene.Text;
        var korus = scene.Spots().Any(spot => spot.Entry.Id is "agreement:korus" or "org:korus-joint-committee");
        for (var i = 0; i < text.Count; i++)
        {
            var word = text.Word(i);
            if (word.Equals("special", StringComparison.OrdinalIgnoreCase) && SessionEnd(scene, i) is { } end)
            {
                yield return (korus
                    ? Event("korus-joint-committee-special-session", "Special session of the KORUS Joint Committee")
                    : Event("special-session", "Special session"), i, end);
            }
            else if (scene.Joined(i) && (text.Is(i, "round") || text.Is(i, "rounds")) && Ordinals.TryGetValue(text.Word(i - 1).ToString(), out var number))
            {
                var name = korus ? $"KORUS negotiations, round {number}" : $"Negotiations, round {number}";
                yield return (Event(korus ? $"korus-negotiation-round-{number}" : $"negotiation-round-{number}", name), i - 1, i + 1);
            }
        }
    }

    /// <summary>"special session of the (KORUS) Joint Committee", "special Joint Committee meeting", "special session".</summary>
    private static int? SessionEnd(Scene scene, int first)
    {
        var text = scene.Text;
        int? session = null;
        var committee = -1;
        for (var i = first + 1; i < text.Count && i < first + Reach && (text[i].Before & (Gap.Wall | Gap.Comma)) == 0; i++)
        {
            if (text.Is(i, "session") || text.Is(i, "sessions") || (committee > 0 && (text.Is(i, "meeting") || text.Is(i, "meetings"))))
            {
                session ??= i + 1;
                if (committee > 0)
                {
                    return i + 1;
                }
            }
            else if (scene.At(i) is { } spot && spot.Entry.Id.EndsWith("joint-committee", StringComparison.Ordinal))
            {
                committee = spot.End;
                i = spot.End - 1;
                if (session is not null)
                {
                    return committee;
                }
            }
            else if (scene.At(i) is null && !(text.Is(i, "of") || text.Is(i, "the")))
            {
                break;
            }
        }

        return session;
    }

    private static GazetteerEntry Event(string slug, string name) => new() { Id = $"event:{slug}", Type = "event", Name = name };
}
