namespace KorusMonitor.Findings.Entities;

/// <summary>One spelling of an entry, cut into words as a text is.</summary>
/// <param name="Entry">Whose name it is.</param>
/// <param name="Name">The spelling and when it was in use.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsTitle">Whether it is the title of who speaks for the organization rather than its name.</param>
internal sealed record GazetteerName(GazetteerEntry Entry, DatedName Name, TokenizedText Words, bool IsTitle)
{
    /// <summary>"U.S." and "D.C." own the point after them.</summary>
    public bool EndsWithDot => Name.Text.EndsWith('.');

    /// <summary>
    /// Acronyms count only in capitals and capitalised words only capitalised (or in capitals, as in a letterhead); lower-case words of a
    /// name may be capitalised, as in a headline.
    /// </summary>
    public bool FitsCase(TokenizedText text, int first)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var found = text[first + i].Shape;
            var fits = Words[i].Shape switch
            {
                Shape.Upper => found == Shape.Upper,
                Shape.Capital => found is Shape.Capital or Shape.Upper,
                Shape.Initial => found == Shape.Initial,
                _ => true,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
