using AngleSharp.Css.Parser;
using NodaTime;

namespace KorusMonitor.Sources.Configured;

/// <summary>What a source by configuration must say, checked before anything is fetched: one line for the first mistake.</summary>
internal static class ConfiguredRules
{
    private static readonly string[] Languages = ["en", "ko"];

    /// <returns><c>null</c> when it will do.</returns>
    public static string? Objection(SourceOptions options)
    {
        foreach (var (name, address) in new[] { (nameof(options.List), options.List), (nameof(options.Feed), options.Feed) })
        {
            if (address is not null && !IsAddress(address))
            {
                return $"{name}: '{Shown(address)}' is not an http or https address";
            }
        }

        if (options is { List: { } list, Feed: { } feed } && new Uri(list).Host != new Uri(feed).Host)
        {
            return $"{nameof(options.Feed)}: the feed is on another site than the list; make it a source of its own";
        }

        return Numbers(options) ?? Words(options) ?? Selectors(options);
    }

    private static string? Numbers(SourceOptions options) =>
        options.FirstPage < 0 ? $"{nameof(options.FirstPage)}: {options.FirstPage} is less than 0"
        : options.FirstRunPages < 1 ? $"{nameof(options.FirstRunPages)}: {options.FirstRunPages} is less than 1"
        : null;

    private static string? Words(SourceOptions options)
    {
        if (options.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            return $"{nameof(options.Zone)}: there is no time zone '{Shown(zone)}'; Asia/Seoul is one";
        }

        if (!Languages.Contains(options.Language))
        {
            return $"{nameof(options.Language)}: '{Shown(options.Language)}' is not one of {string.Join(", ", Languages)}";
        }

        if (options.Charset is { } charset && Reading.Charsets.CharsetLabels.Resolve(charset) is null)
        {
            return $"{nameof(options.Charset)}: '{Shown(charset)}' is no charset that is known; euc-kr is one";
        }

        if (options.Issuer is { } issuer
            && (!issuer.StartsWith("org:", StringComparison.Ordinal) || issuer.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))))
        {
            return $"{nameof(options.Issuer)}: '{Shown(issuer)}' is no entity of an office, such as org:motir";
        }

        if (options is { Repost: true, Issuer: null })
        {
            return $"{nameof(options.Issuer)}: a site of reposts needs the entity of whoever repeats them";
        }

        try
        {
            _ = options.Release is null ? null : ReleaseAddresses.Compile(options.Release);
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return $"{nameof(options.Release)}: '{Shown(options.Release!)}' is no regular expression that can be used: {Shown(wrong.Message)}";
        }
    }

    private static string? Selectors(SourceOptions options)
    {
        var parser = new CssSelectorParser();
        (string Name, string? Selector)[] all =
        [
            (nameof(options.Rows), options.Rows), (nameof(options.RowLink), options.RowLink), (nameof(options.RowTitle), options.RowTitle),
            (nameof(options.RowDate), options.RowDate), (nameof(options.Body), options.Body), (nameof(options.PageTitle), options.PageTitle),
            (nameof(options.Attachments), options.Attachments),
            .. options.PageDate.Select(selector => (nameof(options.PageDate), (string?)selector)),
            .. options.Noise.Select(selector => (nameof(options.Noise), (string?)selector)),
            .. options.IssuerNames.Select(selector => (nameof(options.IssuerNames), (string?)selector)),
        ];
        var wrong = Array.Find(all, one => one.Selector is not null && parser.ParseSelector(one.Selector) is null);
        return wrong.Selector is null ? null : $"{wrong.Name}: '{Shown(wrong.Selector)}' is no CSS selector";
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address.Trim().Replace("{page}", "1", StringComparison.Ordinal), UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp)
        && parsed is { Host.Length: > 0, UserInfo.Length: 0 };

    private static string Shown(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)).Take(200));
}
