namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// Persons in Korean text: known names, and names told by the title behind or before them (김정관 산업통상부 장관, 산업부 장관 김정관,
/// 하워드 러트닉 미 상무장관), then whom 여 본부장 and 러트닉 장관 mean.
/// </summary>
internal sealed class KoreanPersonPass
{
    private const int MostForeignWords = 3;

    /// <summary>No name ends so: 이 자리에서 구 부총리는.</summary>
    private static readonly string[] Adverbial = ["에서", "에게", "으로", "까지", "부터", "면서", "에는", "에도"];

    private readonly Scene scene;
    private readonly KoreanWords words;
    private readonly KoreanTitleReader titles;
    private readonly KoreanPersonBook book;
    private readonly List<BoundPerson> found = [];
    private readonly List<(int Word, KoreanTitle Title)> surnames = [];

    private KoreanPersonPass(Scene scene, KoreanWords words, IEnumerable<GazetteerEntry> inLatin)
    {
        this.scene = scene;
        this.words = words;
        titles = new KoreanTitleReader(scene, words);
        book = new KoreanPersonBook(scene, inLatin);
    }

    /// <param name="inLatin">Persons whom the text names in Latin letters: 박정성 is the Park Jung-sung of the English summary.</param>
    public static IReadOnlyList<BoundPerson> Run(Scene scene, KoreanWords words, IEnumerable<GazetteerEntry> inLatin)
    {
        var pass = new KoreanPersonPass(scene, words, inLatin);
        for (var i = 0; i < words.Count;)
        {
            i = pass.Next(i);
        }

        pass.BindSurnames();
        pass.BindRepeats();
        return pass.found;
    }

    private int Next(int word)
    {
        var first = words[word].First;
        if (scene.Text[first].Shape != Shape.Hangul)
        {
            return word + 1;
        }

        if (scene.At(first) is { } spot)
        {
            return spot.Is("person") && spot.First == first ? Known(spot) : Math.Max(word + 1, words.IndexOf(spot.End - 1));
        }

        var text = words[word].Text;
        if (text.Length == 1 && KoreanLexicon.Families.Contains(text[0]))
        {
            return Surname(word);
        }

        return KoreanNamed(word) ?? ForeignNamed(word) ?? word + 1;
    }

    private int Known(Spot spot)
    {
        var last = words.IndexOf(spot.End - 1);
        var title = spot.End == words[last].End ? TitleBehind(last) : null;
        Add(spot.Entry, spot.First, spot.End, title ?? titles.Before(words.IndexOf(spot.First)));
        return Math.Max(last, title?.LastWord ?? last) + 1;
    }

    private int? KoreanNamed(int word)
    {
        var text = words[word].Text;
        if (!words[word].IsHangul)
        {
            return null;
        }

        if (KoreanNameShapes.IsKorean(text, sure: true) && TitleBehind(word) is { } behind
            && !(behind.IsWeak && behind.LastWord > word + 1 && behind.Organization is null && !IsSchool(word + 1))
            && KoreanNameShapes.IsKorean(text, sure: !behind.IsWeak || behind.Organization is not null))
        {
            Add(book.Korean(text, LatinBehind(word)), words[word].First, words[word].End, behind);
            return behind.LastWord + 1;
        }

        // KBS 박찬 기자입니다: two syllables are enough between an office and a title.
        if (text.Length == 2 && KoreanLexicon.Families.Contains(text[0]) && !KoreanLexicon.CommonNouns.Contains(text) && titles.OfficeBefore(word) is not null
            && TitleBehind(word) is { Head: "기자" or "교수" or "변호사" or "특파원" or "장관" or "차관" or "회장" or "사장" } press && press.LastWord == word + 1)
        {
            Add(book.Korean(text, LatinBehind(word)), words[word].First, words[word].End, press);
            return press.LastWord + 1;
        }

        if (IsReporter(word))
        {
            Add(book.Korean(text[..^3], LatinBehind(word)), words[word].First, words[word].First + text.Length - 3, null);
            return word + 1;
        }

        if (titles.Before(word) is not { } before)
        {
            return null;
        }

        foreach (var stem in KoreanParticles.StemLengths(text))
        {
            if (stem is 3 or 4 && KoreanNameShapes.IsKorean(text.AsSpan(0, stem), sure: true) && (!before.IsWeak || Closes(word, stem)))
            {
                Add(book.Korean(text[..stem], LatinBehind(word)), words[word].First, words[word].First + stem, before);
                return word + 1;
            }
        }

        return null;
    }

    /// <summary>연합뉴스 이슬기입니다: who puts a question says for whom.</summary>
    private bool IsReporter(int word) =>
        words[word].Text is { Length: 5 or 6 } text && text.EndsWith("입니다", StringComparison.Ordinal)
        && words[word].IsJoined && titles.OfficeBefore(word) is not null
        && KoreanNameShapes.IsKorean(text.AsSpan(0, text.Length - 3), sure: true);

    /// <summary>이화여대: the abbreviation of a university, which no list need know.</summary>
    private bool IsSchool(int word) => words[word].Text is { Length: >= 3 } name && name[^1] == '대' && words[word].IsHangul;

    private int? ForeignNamed(int word)
    {
        var last = word;
        while (last < words.Count && last - word < MostForeignWords && scene.At(words[last].First) is null
            && (last == word || words[last].IsJoined || words[last].Before == Gap.MiddleDot)
            && (KoreanNameShapes.IsForeign(words[last].Text)
                || (last == word && KoreanLexicon.ForeignGivenNames.Contains(words[last].Text) && last + 1 < words.Count && words[last + 1].IsJoined)
                || (last > word && KoreanLexicon.ForeignGivenNames.Contains(words[last - 1].Text) && IsSurname(last))
                || (last == word + 1 && KoreanNameShapes.IsForeign(words[word].Text) && IsSurname(last) && TitleBehind(last) is { IsWeak: false })
                || (KoreanNameShapes.MayBeForeign(words[last].Text)
                    && (IsBesideForeign(last)
                        || (last == word && words[last].Text.Length > 2
                            && TitleBehind(last) is { Head: "경제산업상" or "외무상" or "재무상" or "외상" or "방위상" or "경제재생상" })
                        || IsForeignReporter(last)))
                || (last > word
                    && (IsInitial(last)
                        || (words[last].Text.Length == 1 && KoreanLexicon.Families.Contains(words[last].Text[0])
                            && !KoreanLexicon.Qualifiers.Contains(words[last].Text))))))
        {
            last++;
        }

        if (last > word && Adverbial.Any(end => words[word].Text.EndsWith(end, StringComparison.Ordinal)))
        {
            return null;
        }

        for (var end = last; end > word; end--)
        {
            if (TitleBehind(end - 1) is { } title
                && !(end - word == 1 && title.IsWeak && !IsForeignReporter(word)
                    && LatinBehind(end - 1) is null && book.ByLastWord(words[word].Text) is null))
            {
                if (end - word == 1 && LatinBehind(word) is null)
                {
                    surnames.Add((word, title));
                }
                else
                {
                    Add(
                        book.Foreign(scene.Text.Slice(words[word].First, words[end - 1].End), LatinBehind(end - 1)),
                        words[word].First, words[end - 1].End, title);
                }

                return title.LastWord + 1;
            }
        }

        return null;
    }

    /// <summary>지지통신 후지사와 기자: for whom somebody writes leaves no doubt.</summary>
    private bool IsForeignReporter(int word) =>
        words[word].Text.Length > 2 && titles.OfficeBefore(word) is not null
        && TitleBehind(word) is { Head: "기자" or "특파원" } title && title.LastWord == word + 1;

    /// <summary>Behind a foreign given name any word of Hangul may be the surname that is no title and no noun.</summary>
    private bool IsSurname(int word) =>
        words[word] is { IsHangul: true, Text.Length: <= 7 } name && titles.InWord(word) is null && !KoreanLexicon.CommonNouns.Contains(name.Text)
        && !KoreanLexicon.Qualifiers.Contains(name.Text) && !KoreanLexicon.NotNames.Contains(name.Text);

    private bool IsBesideForeign(int word) =>
        (word > 0 && words[word].IsJoined && KoreanNameShapes.IsForeign(words[word - 1].Text))
        || (word + 1 < words.Count && words[word + 1].IsJoined && scene.At(words[word + 1].First) is null && KoreanNameShapes.IsForeign(words[word + 1].Text));

    private int Surname(int word)
    {
        if (TitleBehind(word) is not { } title || title.LastWord > word + 2)
        {
            return word + 1;
        }

        surnames.Add((word, title));
        return title.LastWord + 1;
    }

    private bool IsInitial(int word) => scene.Text[words[word].First].Shape == Shape.Initial && words[word].End == words[word].First + 1;

    /// <summary>The title behind a word, after a bracket with the name in other letters.</summary>
    private KoreanTitle? TitleBehind(int word)
    {
        var next = word + 1;
        if (next >= words.Count)
        {
            return null;
        }

        if ((words[next].Before & ~Gap.Space) == Gap.OpenParenthesis)
        {
            for (var i = next; i < words.Count && i < next + 5; i++)
            {
                if (i > next && (words[i].Before & Gap.CloseParenthesis) != 0)
                {
                    return titles.From(i);
                }
            }

            return null;
        }

        return words[next].IsJoined ? titles.From(next) : null;
    }

    /// <summary>제이미슨 그리어(Jamieson Greer): the tokens in the bracket.</summary>
    private (int First, int End)? LatinBehind(int word)
    {
        var next = word + 1;
        if (next >= words.Count || (words[next].Before & ~Gap.Space) != Gap.OpenParenthesis || !scene.Text[words[next].First].IsCapitalized)
        {
            return null;
        }

        var end = words[next].First;
        while (end < scene.Text.Count && end - words[next].First < 5 && scene.Text[end].Shape != Shape.Hangul
            && (end == words[next].First || (scene.Text[end].Before & (Gap.CloseParenthesis | Gap.Wall)) == 0))
        {
            end++;
        }

        return (scene.Text.GapAfter(end - 1) & Gap.CloseParenthesis) != 0 && end - words[next].First > 1 ? (words[next].First, end) : null;
    }

    /// <summary>A name after a title that many have ends the clause or carries a particle: (대표 김영수).</summary>
    private bool Closes(int word, int stem) =>
        stem < words[word].Text.Length || word + 1 >= words.Count || !words[word + 1].IsJoined;

    private void Add(GazetteerEntry person, int first, int end, KoreanTitle? title)
    {
        book.Introduce(person, first, scene.Text.Slice(first, end), title?.Head);
        var office = title is null ? null : title.Organization ?? titles.OfficeBefore(Math.Min(words.IndexOf(first), title.FirstWord));
        var roles = title is null || title.Head is "씨" or "여사" ? new List<Role>() : [new Role(title.Title, office)];

        // 구윤철 부총리 겸 기획재정부 장관
        if (title is not null && title.LastWord + 2 < words.Count && words[title.LastWord + 1] is { IsJoined: true, Text: "겸" }
            && words[title.LastWord + 2].IsJoined && titles.From(title.LastWord + 2) is { } second)
        {
            roles.Add(new Role(second.Title, second.Organization));
        }

        found.Add(new BoundPerson(person, first, end, roles));
    }

    private void BindSurnames()
    {
        foreach (var (word, title) in surnames)
        {
            var name = words[word];
            if (book.Bind(name.Text, name.First, title) is { } person)
            {
                found.Add(new BoundPerson(person, name.First, EndOf(title), [new Role(title.Title, title.Organization)]));
            }
        }
    }

    /// <summary>The token after the last of a title; the mention of a surname includes it, for alone it says nothing.</summary>
    private int EndOf(KoreanTitle title)
    {
        var end = words[title.LastWord].First;
        while (end < words[title.LastWord].End && scene.Text[end].End <= title.End)
        {
            end++;
        }

        return end;
    }

    /// <summary>Names once introduced count wherever they stand, with a particle or without.</summary>
    private void BindRepeats()
    {
        var taken = found.SelectMany(person => Enumerable.Range(person.First, person.End - person.First)).ToHashSet();
        for (var i = 0; i < words.Count && !book.IsEmpty; i++)
        {
            var word = words[i];
            if (scene.At(word.First) is not null || taken.Contains(word.First) || scene.Text[word.First].Shape != Shape.Hangul)
            {
                continue;
            }

            foreach (var stem in KoreanParticles.StemLengths(word.Text))
            {
                if (book.ByWhole(word.Text[..stem]) is { } person)
                {
                    found.Add(new BoundPerson(person, word.First, word.First + stem, []));
                    break;
                }
            }
        }
    }
}
