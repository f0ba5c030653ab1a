namespace KorusMonitor.Reading.BlockPages;

/// <summary>What stands in front of a page.</summary>
internal enum WallKind
{
    /// <summary>A challenge for machines: Cloudflare, AWS WAF, Imperva, a captcha.</summary>
    BotCheck,

    /// <summary>A refusal: Akamai, CloudFront, an F5 or a Korean web firewall.</summary>
    Denied,

    Maintenance,

    SignIn,

    /// <summary>Said with status 200, a "soft 404".</summary>
    NotFound,
}

/// <param name="Reasons">For people: <c>titled "Just a moment..."; says "Ray ID: 8f2c…" (bot check, 9 points)</c>.</param>
internal sealed record WallVerdict(WallKind Kind, double Points, string Reasons);
