using AngleSharp.Dom;

namespace KorusMonitor.Sources.KoreaKr;

/// <summary>
/// Which of the government's releases are watched: those of the ministries that deal with trade, and those of any other whose headline or
/// summary speaks of trade with the United States. The portal shows more than a hundred a day.
/// </summary>
internal static class KoreaKrOffices
{
    private static readonly string[] Ministries =
        ["산업통상부", "산업통상자원부", "외교부", "재정경제부", "기획재정부", "통상교섭본부", "무역위원회", "관세청"];

    private static readonly string[] Subjects = ["한미", "한·미", "한ㆍ미", "한.미", "한-미", "대미", "미국", "미 측", "통상", "관세", "FTA"];

    public static bool Takes(IElement row) => Takes(
        string.Join(' ', row.QuerySelectorAll(".source span, .source").Select(element => element.TextContent)),
        string.Join(' ', row.QuerySelectorAll("strong, .lead").Select(element => element.TextContent)));

    /// <param name="office">As the portal names it.</param>
    /// <param name="words">Headline and summary.</param>
    public static bool Takes(string office, string words) =>
        Ministries.Any(name => office.Contains(name, StringComparison.Ordinal)) || Subjects.Any(subject => words.Contains(subject, StringComparison.Ordinal));
}
