using System.Text.Json;
using System.Text.RegularExpressions;

namespace KorusMonitor.Reading.MainText;

/// <summary>What JSON-LD says of the page, bounded: only the top objects, their graph and their main entity are looked at.</summary>
/// <param name="Body">The article's text as the page gives it to machines.</param>
internal sealed partial record StructuredData(string? Published, string? Modified, string? Headline, string? Body, bool IsArticle)
{
    private static readonly StructuredData Nothing = new(null, null, null, null, false);

    /// <summary>Things beside the page whose dates are their own.</summary>
    private static readonly string[] Others =
    [
        "Comment", "VideoObject", "ImageObject", "Event", "Review", "Person", "Organization", "NewsMediaOrganization", "Offer", "Answer",
    ];

    private const int MostScripts = 20;
    private const int LongestScript = 1_000_000;
    private const int MostObjects = 500;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static StructuredData Of(IEnumerable<string> scripts)
    {
        var best = Nothing;
        foreach (var script in scripts.Where(script => script.Length <= LongestScript).Take(MostScripts))
        {
            var found = Parse(Unwrapped(script));
            if (found.IsArticle && !best.IsArticle)
            {
                best = found with { Published = found.Published ?? best.Published, Modified = found.Modified ?? best.Modified };
            }
            else
            {
                best = best with
                {
                    Published = best.Published ?? found.Published, Modified = best.Modified ?? found.Modified,
                    Headline = best.Headline ?? found.Headline, Body = best.Body ?? found.Body,
                };
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
            return Nothing with { Published = match.Success ? match.Groups["date"].Value : null };
        }
    }

    private static StructuredData Walk(JsonElement root)
    {
        var best = Nothing;
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
                if ((!best.IsArticle || (isArticle && best.Published is null)) && !IsOther(element))
                {
                    var published = Text(element, "datePublished") ?? Text(element, "dateCreated");
                    var modified = Text(element, "dateModified");
                    best = isArticle
                        ? new StructuredData(
                            published ?? best.Published, modified ?? best.Modified,
                            Text(element, "headline") ?? best.Headline, Text(element, "articleBody") ?? best.Body, true)
                        : best with { Published = best.Published ?? published, Modified = best.Modified ?? modified };
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

    private static bool IsArticleType(JsonElement element) => HasType(element, IsArticleName);

    private static bool IsOther(JsonElement element) => HasType(element, type => Others.Contains(type, StringComparer.Ordinal));

    private static bool HasType(JsonElement element, Func<string?, bool> isSuch)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(item => isSuch(item.ValueKind == JsonValueKind.String ? item.GetString() : null))
            : isSuch(type.ValueKind == JsonValueKind.String ? type.GetString() : null);
    }

    private static bool IsArticleName(string? type) =>
        type is not null
        && (type.EndsWith("Article", StringComparison.Ordinal)
            || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "PressRelease");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Unwrapped(string script) =>
        script.Replace("<!--", string.Empty, StringComparison.Ordinal).Replace("-->", string.Empty, StringComparison.Ordinal)
            .Replace("//<![CDATA[", string.Empty, StringComparison.Ordinal).Replace("//]]>", string.Empty, StringComparison.Ordinal).Trim().TrimEnd(';');

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"(?<date>[^\"]{8,40})\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PublishedInBrokenJson();
}
