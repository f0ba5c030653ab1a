namespace KorusMonitor.Digests.Subscriptions;

/// <summary>
/// Whether an item is of a subscription's topics. A topic is words that stand in its title, its quotations or the names it speaks of
/// ("steel", "철강", "Kim Jung-kwan"), or a property: <c>source:motir-en</c>, <c>issuer:org:ustr</c>, <c>measure:tariff-rate</c>,
/// <c>entity:agreement:korus</c>, <c>kind:fact-sheet</c>, <c>change:edited</c>, <c>language:ko</c>, <c>deadline:</c>. Trouble of a source is
/// everybody's: nobody may take silence for no news. Pure.
/// </summary>
public static class TopicRule
{
    private static readonly string[] Properties = ["source", "issuer", "measure", "entity", "kind", "change", "language", "deadline"];

    public static bool IsWanted(PendingItem item, IReadOnlyList<string> topics)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(topics);
        return topics.Count == 0 || item.Kind is PendingKind.SourceProblem or PendingKind.SourceRecovered || topics.Any(topic => Matches(item, topic.Trim()));
    }

    /// <returns>Why it cannot be a topic; <c>null</c> when it can.</returns>
    internal static string? Problem(string topic) => topic.Trim() switch
    {
        "" => "is empty",
        { Length: < 2 } => "is too short",
        var words when Property(words) is { } property && property.Name is not "deadline" && property.Value.Length == 0 => "names no value",
        var words when words.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && !words[..colon].Contains(' ', StringComparison.Ordinal) && Property(words) is null =>
            $"is no known property: there are {string.Join(", ", Properties)}",
        _ => null,
    };

    private static bool Matches(PendingItem item, string topic) => Property(topic) switch
    {
        ("source", var value) => Same(item.Source, value),
        ("issuer", var value) => Same(item.Issuer, value) || Same(item.IssuerName, value),
        ("measure", var value) =>
            item.Figures.Any(told => Same(told.Figure.Measure, value))
            || item.Highlights.SelectMany(quote => quote.Figures).Any(figure => Same(figure.Measure, value)),
        ("entity", var value) => item.Subjects.Any(subject => Same(subject, value)),
        ("kind", var value) => Same(item.ReleaseKind, value),
        ("change", var value) => Same(item.Kind.ToString(), value),
        ("language", var value) => Same(item.Language, value),
        ("deadline", _) => item.Deadlines.Count > 0,
        _ => Texts(item).Any(text => text.Contains(topic, StringComparison.OrdinalIgnoreCase)),
    };

    private static IEnumerable<string> Texts(PendingItem item) =>
        item.Relevance.Concat(item.Subjects).Append(item.Title)
            .Concat(item.Highlights.Select(quote => quote.Text))
            .Concat(item.Figures.Select(told => told.Sentence))
            .Concat(item.Changes.SelectMany(change => new[] { change.Before, change.After }).OfType<string>());

    private static (string Name, string Value)? Property(string topic)
    {
        var colon = topic.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Array.Find(Properties, name => Same(name, topic[..colon])) is { } property ? (property, topic[(colon + 1)..].Trim()) : null;
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
