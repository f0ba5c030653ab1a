using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Configured;

/// <summary>What is configured of a site's pages, as a reading profile.</summary>
internal static class ConfiguredProfile
{
    private const string Washington = "America/New_York";
    private const string Seoul = "Asia/Seoul";

    public static ReadingProfile Of(SourceOptions options) => new()
    {
        Issuer = options.Issuer,
        IssuerNames = options.IssuerNames,
        Republishes = options.Repost,
        Kind = options.Kind,
        Language = options.Language,
        Zone = options.Zone ?? (options.Language == "ko" ? Seoul : Washington),
        Charset = options.Charset,
        Layouts = options.Body is null
            ? []
            :
            [
                new Layout
                {
                    Name = "configured",
                    Body = options.Body,
                    Title = options.PageTitle ?? "h1",
                    Dates = options.PageDate.Length > 0 ? options.PageDate : ["main time[datetime]", "article time[datetime]", "time[datetime]", ".date"],
                    Noise = options.Noise,
                    Attachments = options.Attachments,
                },
            ],
    };
}
