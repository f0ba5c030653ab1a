namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>A title that names its office in one word: 금융위원장 heads the 금융위원회, 관세청장 the 관세청, 미국 재무장관 the Treasury.</summary>
internal static class KoreanTitleOffices
{
    private static readonly (string Title, string Office)[] Ends =
        [
            ("위원장", "위원회"), ("감독원장", "감독원"), ("원장", "원"), ("비서실장", "비서실"), ("안보실장", "안보실"), ("조정실장", "조정실"), ("본부장", "본부"),
            ("청장", "청"), ("처장", "처"), ("은행장", "은행"), ("장관", "부"), ("차관", "부"), ("공단이사장", "공단"), ("총재", string.Empty), ("협회장", "협회"),
        ];

    /// <param name="title">Without particles.</param>
    /// <returns>The office; <c>null</c> where no list knows it.</returns>
    public static GazetteerEntry? Of(Gazetteer gazetteer, string title)
    {
        foreach (var (end, office) in Ends)
        {
            // The trade minister's title is a person's, whatever the ministry is called by then.
            if (title.EndsWith("교섭본부장", StringComparison.Ordinal))
            {
                return null;
            }

            if (title.Length > end.Length + 1 && title.EndsWith(end, StringComparison.Ordinal)
                && gazetteer.FindHangul(string.Concat(title.AsSpan(0, title.Length - end.Length), office)) is { Type: "organization" } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Marks such titles as names of the office, as "Secretary of Commerce" is.</summary>
    public static void Run(Scene scene, KoreanWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.EndsInHangul || word.Text.Length < 4 || scene.At(word.First) is not null)
            {
                continue;
            }

            foreach (var length in KoreanParticles.StemLengths(word.Text))
            {
                var title = word.Text[..length];
                var office = (IsForeign(scene, words, i, title) ? null : Of(scene.Gazetteer, title)) ?? OfChamber(scene, words, i, title)
                    ?? (!title.EndsWith("교섭본부장", StringComparison.Ordinal) && IsAmerican(scene, words, i)
                        && KoreanLexicon.OfficeOf.TryGetValue(title, out var id)
                        ? scene.Gazetteer.Find(id)
                        : null);
                if (office is not null)
                {
                    scene.Put(new Spot(word.First, Math.Min(word.End, word.First + length), office, IsTitle: true));
                    break;
                }
            }
        }
    }

    /// <summary>캐나다의 크리스티아 프리랜드 외교장관: the minister of another country heads no ministry of Korea's.</summary>
    private static bool IsForeign(Scene scene, KoreanWords words, int index, string title)
    {
        const int farthest = 3;
        if (!(title.EndsWith("장관", StringComparison.Ordinal) || title.EndsWith("차관", StringComparison.Ordinal)))
        {
            return false;
        }

        for (var i = index; i > 0 && i > index - farthest && words[i].IsJoined; i--)
        {
            if (scene.At(words[i - 1].First) is { Entry: { Type: "place", Id.Length: 8 } } nation)
            {
                return nation.Entry.Id is not ("place:kr" or "place:us");
            }
        }

        return false;
    }

    /// <summary>하원 외교위원장, 상원 재무위원장.</summary>
    private static GazetteerEntry? OfChamber(Scene scene, KoreanWords words, int index, string title) =>
        index > 0 && words[index].IsJoined && title.EndsWith("위원장", StringComparison.Ordinal)
        && (words[index - 1].Text is "상원" or "하원" || words[index - 1].Text.EndsWith("하원", StringComparison.Ordinal)
            || words[index - 1].Text.EndsWith("상원", StringComparison.Ordinal))
        && scene.Gazetteer.FindHangul($"{words[index - 1].Text[^2..]} {title[..^1]}회") is { Type: "organization" } found ? found : null;

    /// <summary>미국 재무장관 and 므누신 재무장관, not 일본 재무장관.</summary>
    private static bool IsAmerican(Scene scene, KoreanWords words, int index) =>
        index > 0 && words[index].IsJoined
        && scene.At(words[index - 1].First) is null or { Entry.Id: "place:us" } or { Entry.Type: "person" }
        && words[index - 1].Text is not ("전" or "각국" or "양국" or "주요국" or "여러" or "중" or "일" or "영" or "독" or "불");
}
