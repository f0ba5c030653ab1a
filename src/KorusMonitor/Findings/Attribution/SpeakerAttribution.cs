using KorusMonitor.Reading;

namespace KorusMonitor.Findings.Attribution;

/// <summary>Says who said a figure: the person quoted, or the one whom the sentence names as its source. Nobody is guessed.</summary>
internal sealed class SpeakerAttribution
{
    private readonly string text;
    private readonly Speakers speakers;
    private readonly SpeechTags tags;
    private readonly List<(TextSpan Span, string? Speaker)> quotations = [];
    private readonly bool none;

    /// <summary>"According to X" holds for a whole sentence and is looked for once in it.</summary>
    private (TextSpan Sentence, string? Speaker) source;
    private (TextSpan Sentence, string? Speaker) korean;

    public SpeakerAttribution(DocumentReading reading, IReadOnlyList<Entity> entities)
    {
        text = reading.Text;
        speakers = new Speakers(entities);
        none = speakers.None;
        tags = new SpeechTags(reading.Text, speakers);
        if (!none)
        {
            Attribute(QuotationReader.Read(reading.Text, reading.Blocks));
        }
    }

    /// <summary>Entity id, or <c>null</c> where the text does not say.</summary>
    public string? SpeakerOf(Figure figure)
    {
        if (none)
        {
            return null;
        }

        return QuotationAt(figure.Start) is { } quotation ? quotation.Speaker ?? Korean(figure) : Reported(figure) ?? Korean(figure);
    }

    private string? Korean(Figure figure)
    {
        if (figure.Sentence != korean.Sentence)
        {
            korean = (figure.Sentence, KoreanSpeech.SpeakerOf(text, figure.Sentence.Start, figure.Sentence.Start + figure.Sentence.Length, speakers));
        }

        return korean.Speaker;
    }

    private void Attribute(List<Quotation> read)
    {
        string? last = null;
        for (var i = 0; i < read.Count; i++)
        {
            var quotation = read[i];
            var (start, end) = (quotation.Span.Start, quotation.Span.Start + quotation.Span.Length);
            var blockEnd = quotation.Block.Start + quotation.Block.Length;
            var isFirstOfBlock = i == 0 || read[i - 1].Block != quotation.Block;
            var since = isFirstOfBlock ? quotation.Block.Start : read[i - 1].Span.Start + read[i - 1].Span.Length;
            var until = i + 1 < read.Count && read[i + 1].Block == quotation.Block ? read[i + 1].Span.Start : blockEnd;

            // "We must build," said X. "In every trade …": the second half has the tag of the first before it.
            var speaker = tags.After(end, until) ?? tags.Before(start, since)
                ?? (!isFirstOfBlock && tags.After(since, start) is not null ? last : null);
            if (speaker == SpeechTags.SameAsBefore)
            {
                speaker = last;
            }

            if (speaker is null && quotation.Continues)
            {
                speaker = quotations[^1].Speaker;
            }

            quotations.Add((quotation.Span, speaker));
            if (speaker is not null && quotation.Continues)
            {
                CompleteBackwards(read, i, speaker);
            }

            last = speaker ?? last;
        }
    }

    /// <summary>A quotation over several paragraphs is often attributed only in its last one.</summary>
    private void CompleteBackwards(List<Quotation> read, int index, string speaker)
    {
        for (var i = index - 1; i >= 0 && read[i + 1].Continues && quotations[i].Speaker is null; i--)
        {
            quotations[i] = (quotations[i].Span, speaker);
        }
    }

    private (TextSpan Span, string? Speaker)? QuotationAt(int offset)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Span.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && quotations[low - 1].Span.Contains(offset) ? quotations[low - 1] : null;
    }

    /// <summary>"The Minister said that exports rose 5 percent", "according to the Ministry".</summary>
    private string? Reported(Figure figure)
    {
        var (start, end) = (figure.Sentence.Start, figure.Sentence.Start + figure.Sentence.Length);
        if (figure.Sentence != source.Sentence)
        {
            source = (figure.Sentence, tags.AccordingTo(start, end));
        }

        return source.Speaker ?? Named(tags.Before(figure.Start, start)) ?? Named(Trailing(figure, end));
    }

    /// <summary>"Exports rose 5 percent, the Minister said."</summary>
    private string? Trailing(Figure figure, int end)
    {
        var text = figure.Start + figure.Length;
        var comma = tags.LastComma(text, end);
        return comma < 0 ? null : tags.After(comma + 1, end) ?? tags.Closing(text, end);
    }

    private static string? Named(string? speaker) => speaker == SpeechTags.SameAsBefore ? null : speaker;
}
