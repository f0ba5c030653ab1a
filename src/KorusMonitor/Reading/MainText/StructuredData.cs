using System.Text.Json;
using System.Text.RegularExpressions;

namespace KorusMonitor.Reading.MainText;

/// <summary>Date and headline from JSON-LD, bounded: only the top objects, their graph and their main entity are looked at.</summary>
internal sealed partial record StructuredData(string? Published, string? Headline, bool IsArticle)
{
    private const int MostScripts = 20;
    private const int LongestScript = 1_000_000;
    private const int MostObjects = 500;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static StructuredData Of(IEnumerable<string> scripts)
    {
        var best = new StructuredData(null, null, false);
        foreach (var script in scripts.Where(script => script.Length <= LongestScript).Take(MostScripts))
        {
            var found = Parse(Unwrapped(script));
            if (found.IsArticle && !best.IsArticle)
            {
                best = found with { Published = found.Published ?? best.Published };
            }
            else
            {
                best = best with { Published = best.Published ?? found.Published, Headline = best.Headline ?? found.Headline };
            }
        }

        return best;
    }

    private static StructuredData Parse(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script, Lenient);
            return Walk(json.RootElement);
        }
        catch (JsonException)
        {
            // Hand-written JSON-LD often has raw line breaks in a description; the date in it is still good.
            var match = PublishedInBrokenJson().Match(script);
            return new StructuredData(match.Success ? match.Groups["date"].Value : null, null, false);
        }
    }

    private static StructuredData Walk(JsonElement root)
    {
        var best = new StructuredData(null, null, false);
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && queue.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Take(MostObjects))
                {
                    queue.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                var isArticle = IsArticleType(element);
                if (!best.IsArticle || (isArticle && best.Published is null))
                {
                    var published = Text(element, "datePublished") ?? Text(element, "dateCreated");
                    best = isArticle
                        ? new StructuredData(published ?? best.Published, Text(element, "headline") ?? best.Headline, true)
                        : best with { Published = best.Published ?? published };
                }

                foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }

        return best;
    }

    private static bool IsArticleType(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(item => IsArticleName(item.ValueKind == JsonValueKind.String ? item.GetString() : null))
            : IsArticleName(type.ValueKind == JsonValueKind.String ? type.GetString() : null);
    }

    private static bool IsArticleName(string? type) =>
        type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "PressRelease");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Unwrapped(string script) =>
        script.Replace("<!--", string.Empty, StringComparison.Ordinal).Replace("-->", string.Empty, StringComparison.Ordinal)
            .Replace("//<![CDATA[", string.Empty, StringComparison.Ordinal).Replace("//]]>", string.Empty, StringComparison.Ordinal).Trim().TrimEnd(';');

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"(?<date>[^\"]{8,40})\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PublishedInBrokenJson();
}
