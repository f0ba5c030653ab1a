using System.Text;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Snapshots;

/// <summary>Readings from paragraphs: <c>Readings.Of("Title", "First.", "Second.")</c>.</summary>
internal static class Readings
{
    public const string Headline = "Joint Committee meets in Seoul";

    public static readonly string[] Body =
    [
        "SEOUL – The Joint Committee of the U.S.-Korea agreement met on March 5, 2018.",
        "The goods deficit was $27.6 billion in 2016. It fell by 2.7 percent in the year after.",
        "Korea will raise the quota of 25,000 vehicles to 50,000 for each manufacturer.",
    ];

    public static DocumentReading Of(string? title, params string[] paragraphs) => Of(title, BlockKind.Paragraph, paragraphs);

    public static DocumentReading Of(string? title, BlockKind kind, params string[] paragraphs)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        if (title is not null)
        {
            Append(BlockKind.Title, title);
        }

        foreach (var paragraph in paragraphs)
        {
            Append(kind, paragraph);
        }

        return new DocumentReading
        {
            Format = "html",
            Layout = "ustr-2021",
            Title = title,
            Kind = "press-release",
            Language = "en",
            Text = text.ToString(),
            Blocks = blocks,
        };

        void Append(BlockKind blockKind, string part)
        {
            blocks.Add(new Block(blockKind, text.Length, part.Length));
            text.Append(part).Append('\n');
        }
    }

    public static DocumentReading With(this DocumentReading reading, params (string Name, string Url)[] attachments) =>
        reading with { Attachments = [.. attachments.Select(one => new Attachment(one.Name, one.Url))] };
}
