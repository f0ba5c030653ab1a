using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Events;

/// <summary>The words of <c>event-topics.json</c>: what can happen and what about, the same id in both languages.</summary>
internal static class EventTopics
{
    private static readonly Lazy<FrozenDictionary<string, Topic[]>> ByWord = new(Load);
    private static readonly Lazy<SearchValues<string>> Words = new(() => SearchValues.Create([.. ByWord.Value.Keys], StringComparison.OrdinalIgnoreCase));

    /// <returns>Ids in order of their first mention, actions and subjects apart.</returns>
    public static (IReadOnlyList<string> Actions, IReadOnlyList<string> Subjects) In(string text, int length)
    {
        var (actions, subjects) = (new List<string>(), new List<string>());
        for (var at = 0; at < length;)
        {
            var next = text.AsSpan(at, length - at).IndexOfAny(Words.Value);
            if (next < 0)
            {
                break;
            }

            at += next;
            foreach (var topic in Longest(text, at))
            {
                var ids = topic.Kind == "action" ? actions : subjects;
                if (!ids.Contains(topic.Id))
                {
                    ids.Add(topic.Id);
                }
            }

            at++;
        }

        return (actions, subjects);
    }

    private static Topic[] Longest(string text, int at)
    {
        const int longest = 24;
        var lookup = ByWord.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, text.Length - at); length >= 2; length--)
        {
            if (lookup.TryGetValue(text.AsSpan(at, length), out var topics) && (TokenizedText.IsHangul(text[at]) || IsWord(text, at, length)))
            {
                return topics;
            }
        }

        return [];
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    private static FrozenDictionary<string, Topic[]> Load()
    {
        using var stream = typeof(EventTopics).Assembly.GetManifestResourceStream("event-topics.json")
            ?? throw new InvalidOperationException("event-topics.json is not in the assembly");
        var topics = JsonSerializer.Deserialize<Topic[]>(stream, KorusJson.Compact) ?? throw new JsonException("event-topics.json is empty");
        return topics.SelectMany(topic => topic.En.Concat(topic.Ko).Select(word => (word, topic)))
            .GroupBy(pair => pair.word, pair => pair.topic, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="Id">Of the topic.</param>
    /// <param name="Kind">action or subject.</param>
    /// <param name="En">Whole words, whatever the case.</param>
    /// <param name="Ko">Anywhere in a word.</param>
    private sealed record Topic(string Id, string Kind, string[] En, string[] Ko);
}
