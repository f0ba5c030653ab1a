namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>What stands between two spaces or signs: a noun with its particles, an acronym with a particle, a number with its counter.</summary>
/// <param name="First">First token of the word.</param>
/// <param name="End">Token after its last.</param>
/// <param name="Text">As written.</param>
/// <param name="Before">What stands before it.</param>
internal sealed record KoreanWord(int First, int End, string Text, Gap Before)
{
    /// <summary>Only spaces, or a line break in running text, between this word and the one before.</summary>
    public bool IsJoined => (Before & ~Gap.Space) == 0 && Before != Gap.None;

    public bool EndsInHangul => TokenizedText.IsHangul(Text[^1]);

    public bool IsHangul
    {
        get
        {
            foreach (var c in Text)
            {
                if (!TokenizedText.IsHangul(c))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>The words of a text that has Hangul in it.</summary>
internal sealed class KoreanWords
{
    private readonly List<KoreanWord> words;
    private readonly int[] wordOf;

    private KoreanWords(List<KoreanWord> words, int[] wordOf)
    {
        this.words = words;
        this.wordOf = wordOf;
    }

    public int Count => words.Count;

    public KoreanWord this[int index] => words[index];

    /// <summary>The index of the word that holds a token.</summary>
    public int IndexOf(int token) => wordOf[token];

    /// <returns><c>null</c> when there is no Hangul.</returns>
    public static KoreanWords? Of(TokenizedText text)
    {
        if (!text.HasHangul)
        {
            return null;
        }

        var words = new List<KoreanWord>(text.Count / 3);
        var wordOf = new int[text.Count];
        for (var i = 0; i < text.Count;)
        {
            var end = i + 1;
            while (end < text.Count && text[end].Before == Gap.None)
            {
                end++;
            }

            Array.Fill(wordOf, words.Count, i, end - i);
            words.Add(new KoreanWord(i, end, text.Slice(i, end), text[i].Before));
            i = end;
        }

        return new KoreanWords(words, wordOf);
    }
}
