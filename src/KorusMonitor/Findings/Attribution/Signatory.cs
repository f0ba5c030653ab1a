using KorusMonitor.Reading;

namespace KorusMonitor.Findings.Attribution;

/// <summary>Who signed a letter: what it states and does not quote is said by them.</summary>
internal static class Signatory
{
    private static readonly string[] Closings = ["Sincerely", "Yours truly", "Respectfully", "Best regards", "With best wishes"];

    public static string? Of(DocumentReading reading, IReadOnlyList<Entity> entities)
    {
        if (reading.Kind != "letter")
        {
            return null;
        }

        var close = Closings.Max(closing => reading.Text.LastIndexOf(closing, StringComparison.OrdinalIgnoreCase));
        return close < 0 ? null : entities
            .Where(entity => entity.Type == "person")
            .SelectMany(entity => entity.Mentions.Select(mention => (mention.Start, entity.Id)))
            .Where(mention => mention.Start > close)
            .OrderBy(mention => mention.Start)
            .Select(mention => mention.Id)
            .FirstOrDefault();
    }
}
