namespace KorusMonitor.Findings.Tokens;

/// <summary>Room for the tokens of one sentence, used again for the next: a document costs no array a sentence.</summary>
internal sealed class TokenBuffer
{
    public Token[] Items { get; private set; } = new Token[64];

    public int Count { get; private set; }

    public Token Last => Items[Count - 1];

    public void Clear() => Count = 0;

    public void Add(Token token)
    {
        if (Count == Items.Length)
        {
            var larger = new Token[Count * 2];
            Items.CopyTo(larger, 0);
            Items = larger;
        }

        Items[Count++] = token;
    }
}
