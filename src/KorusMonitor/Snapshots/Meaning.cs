using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Reading;

namespace KorusMonitor.Snapshots;

/// <summary>
/// What a release says, as one hash: its title, its sentences and its attachments. Typography, spacing, counters, share labels, the
/// archive banner, the kinds and cuts of blocks, and the order of attachments and of whole sentences are no part of it
/// (see <see cref="MeaningText"/>); letter case, digits and signs are.
/// </summary>
public static class Meaning
{
    /// <summary>Raised whenever the same reading would give another hash; hashes compare only within one version.</summary>
    public const int Version = 2;

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "title", [TitleOf(reading)]);
        Append(hash, "text", Paragraphs(reading).Select(MeaningText.Normalize).SelectMany(MeaningSentences.Split).Select(MeaningText.WithoutFurniture));
        Append(hash, "attachments", reading.Attachments.Select(OfAttachment).Distinct(StringComparer.Ordinal));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string TitleOf(DocumentReading reading)
    {
        var title = reading.Title
            ?? reading.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title)?.Span.In(reading.Text)
            ?? string.Empty;
        return MeaningText.Normalize(title);
    }

    private static IEnumerable<string> Paragraphs(DocumentReading reading) => reading.Blocks.Count > 0
        ? reading.Blocks.Where(block => block.Kind != BlockKind.Title).Select(block => block.Span.In(reading.Text))
        : reading.Text.Split('\n');

    private static string OfAttachment(Attachment attachment) => MeaningText.Normalize(attachment.Name) + "\n" + MeaningAddress.Of(attachment.Url);

    private static void Append(IncrementalHash hash, string part, IEnumerable<string> texts)
    {
        var sorted = texts.Where(text => text.Length > 0).Order(StringComparer.Ordinal).ToList();
        Write(string.Create(CultureInfo.InvariantCulture, $"{part} {sorted.Count}\n"));
        foreach (var text in sorted)
        {
            // Lengths keep two texts from meeting in one hash by sharing a boundary.
            Write(string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}\n"));
        }

        void Write(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
